using System.Globalization;
using Pipeline.Cli.Json;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Pipeline.Cli.Output;

/// <summary>For people at a terminal: a live line of the stages below, a panel per article above.</summary>
internal sealed class TerminalOutput(IAnsiConsole console) : IRunOutput
{
    public Task<T> ShowAsync<T>(Func<Action<RunProgress>, Task<T>> work) => console
        .Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(),
            new PercentageColumn())
        .StartAsync(context =>
        {
            var reading = context.AddTask("reading");
            var summarising = context.AddTask("summarising");
            return work(progress =>
            {
                Show(reading, $"reading {progress.Reading}, {progress.Articles} articles", progress.BytesRead, progress.Bytes);
                Show(
                    summarising,
                    $"summarising: {progress.Delivered} delivered, {progress.Problems} rejected or failed, {progress.Rate.ToString("0.0", CultureInfo.InvariantCulture)} a second{Waiting(progress)}",
                    progress.Delivered + progress.Problems,
                    progress.Articles);
            });
        });

    public void Note(string text) => console.Write(new Phrase(Printable.Of(text) + "\n", new Style(Color.Grey)));

    public void Problem(string source, Problem problem)
    {
        console.Write(new Phrase(Printable.Of($"✗ {source}: "), new Style(Color.Red)));
        console.Write(new Phrase(Printable.Of($"{problem.Class}: {problem.Reason}\n")));
    }

    public void Result(SummaryOutput summary)
    {
        var writer = WrittenBy.Of(summary.Model, summary.EscalatedFrom, summary.FallbackFor);
        var rows = new List<Spectre.Console.Rendering.IRenderable>
        {
            new Phrase(Printable.Of($"{summary.Source} · {writer}"), new Style(Color.Grey)),
            Phrase.Empty,
            new Phrase(Printable.Of(summary.Summary)),
            Phrase.Empty,
        };
        var points = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        foreach (var point in summary.KeyPoints)
        {
            points.AddRow(new Phrase("•"), new Phrase(Printable.Of(point.Text)));
            foreach (var evidence in point.Evidence.Where(evidence => evidence.Text != point.Text))
            {
                points.AddRow(Phrase.Empty, new Phrase(Printable.Of(evidence.Quotation()), new Style(Color.Grey)));
            }
        }

        rows.Add(points);
        console.Write(new Panel(new Rows(rows))
        {
            Header = new PanelHeader($"[bold]{Markup.Escape(Printable.Of(summary.Headline))}[/]"),
            Border = BoxBorder.Rounded,
            Expand = true,
        });
    }

    private static void Show(ProgressTask bar, string description, double value, double most)
    {
        bar.Description = Markup.Escape(Printable.Of(description));
        bar.MaxValue = Math.Max(1, most);
        bar.Value = value;
    }

    private static string Waiting(RunProgress progress) => progress.Waiting is null ? "" : $"; {progress.Waiting}";
}
