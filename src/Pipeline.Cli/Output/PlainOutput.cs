using Pipeline.Cli.Json;

namespace Pipeline.Cli.Output;

/// <summary>Plain lines: results on the first writer, everything else on the second.</summary>
internal sealed class PlainOutput(TextWriter results, TextWriter messages) : IRunOutput
{
    public Task<T> ShowAsync<T>(Func<Action<RunProgress>, Task<T>> work)
    {
        RunProgress? last = null;
        return work(progress =>
        {
            if (progress with { Rate = 0 } != last)
            {
                last = progress with { Rate = 0 };
                messages.WriteLine(Printable.Of(progress.ToString()));
            }
        });
    }

    public void Note(string text) => messages.WriteLine(Printable.Of(text));

    public void Problem(string source, Problem problem) =>
        messages.WriteLine(Printable.Of($"{source}: {problem.Class}: {problem.Reason}"));

    public void Result(SummaryOutput summary)
    {
        results.WriteLine(Printable.Of(summary.Headline));
        var writer = WrittenBy.Of(summary.Model, summary.EscalatedFrom, summary.FallbackFor);
        results.WriteLine(Printable.Of($"  from {summary.Source}, model {writer}"));
        results.WriteLine(Printable.Of($"  {summary.Summary}"));
        foreach (var point in summary.KeyPoints)
        {
            results.WriteLine(Printable.Of($"  - {point.Text}"));
            foreach (var evidence in point.Evidence.Where(evidence => evidence.Text != point.Text))
            {
                results.WriteLine(Printable.Of($"      {evidence.Quotation()}"));
            }
        }

        results.WriteLine();
    }
}
