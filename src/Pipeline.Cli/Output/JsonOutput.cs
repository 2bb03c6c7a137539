using Pipeline.Cli.Json;

namespace Pipeline.Cli.Output;

/// <summary>One JSON object per summary on the first writer and nothing else there.</summary>
internal sealed class JsonOutput(TextWriter results, TextWriter messages) : IRunOutput
{
    private readonly PlainOutput plain = new(TextWriter.Null, messages);

    public Task<T> ShowAsync<T>(Func<Action<RunProgress>, Task<T>> work) => plain.ShowAsync(work);

    public void Note(string text) => plain.Note(text);

    public void Problem(string source, Problem problem) => plain.Problem(source, problem);

    public void Result(SummaryOutput summary) => results.WriteLine(CliJson.Text(summary, CliJson.Line.SummaryOutput));
}
