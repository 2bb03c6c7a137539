using System.Globalization;
using Pipeline.Cli.Json;
using Pipeline.Cli.Problems;
using Pipeline.Problems;
using Pipeline.Cli.Status;
using Pipeline.Ledger;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>What the ledger says, as tables.</summary>
internal static class StatusTables
{
    private static readonly string RejectedDump = DumpState.Rejected.ToString().ToLowerInvariant();

    private static readonly string[] Columns = ["state", "found", "delivered", "rejected", "dead", "waiting"];

    /// <param name="dumps">The newest first.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="console">Gets the table.</param>
    /// <param name="pauses">What is paused, a line each.</param>
    public static void Write(IReadOnlyList<DumpStatus> dumps, int all, IAnsiConsole console, IReadOnlyList<string> pauses)
    {
        // Counts that are rare have a column only where there are any.
        var withCancelled = dumps.Any(dump => dump.Cancelled > 0);
        var withForgotten = dumps.Any(dump => dump.Forgotten > 0);
        string[] columns = [.. Columns, .. Rare("cancelled", "forgotten"), "accepted"];
        var cells = dumps
            .Select(dump => (string[])
            [
                .. Cells(dump),
                .. Rare(Number(dump.Cancelled), Number(dump.Forgotten)),
                PlainTable.Time(dump.AcceptedAt),
            ])
            .ToList();
        var before = columns
            .Select((name, column) => cells.Select(row => row[column].Length).Append(name.Length).Max() + PlainTable.Gap)
            .Sum();
        var table = PlainTable.Create(columns.Append("name"));
        foreach (var (dump, row) in dumps.Zip(cells))
        {
            PlainTable.AddRow(table, row.Append(Name(dump, console.Profile.Width - before - PlainTable.Gap)));
        }

        console.Write(table);
        var refused = dumps.Count(dump => dump.State == RejectedDump);
        console.WriteLine(
            $"{dumps.Count} of {all} dumps{(refused > 0 ? $", {refused} of them rejected" : "")}: "
                + $"{dumps.Sum(dump => dump.Articles)} articles, {dumps.Sum(dump => dump.Delivered)} delivered, "
                + $"{dumps.Sum(dump => dump.Rejected)} rejected, {dumps.Sum(dump => dump.Dead)} dead, "
                + $"{dumps.Sum(dump => dump.Waiting)} waiting"
                + (withCancelled ? $", {dumps.Sum(dump => dump.Cancelled)} cancelled" : "")
                + (withForgotten ? $", {dumps.Sum(dump => dump.Forgotten)} forgotten" : "")
                + (dumps.Count < all ? "; --top, --since, --prefix and --state show others" : ""));
        foreach (var pause in pauses)
        {
            console.WriteLine(pause);
        }

        RemedyLines.Write(dumps.Select(dump => (dump.Problem ?? dump.WaitingFor)?.Class).OfType<string>(), console);

        IEnumerable<string> Rare(string cancelled, string forgotten)
        {
            if (withCancelled)
            {
                yield return cancelled;
            }

            if (withForgotten)
            {
                yield return forgotten;
            }
        }
    }

    public static void Write(DumpStatus dump, StatusFilter filter, IAnsiConsole console)
    {
        PlainTable.WriteFields(
            console,
            ("name", dump.Name),
            ("id", dump.Id),
            ("state", State(dump)),
            ("problem", Problem(dump.Problem)),
            ("waits after", Problem(dump.WaitingFor)),
            ("text", dump.GuessedField is { } field ? $"taken from '{field}', which no known name fits" : ""),
            ("bytes", $"{dump.BytesRead} of {dump.Length} read"),
            (
                "articles",
                $"{dump.Articles}: {dump.Delivered} delivered, {dump.Rejected} rejected, {dump.Dead} dead, {dump.Cancelled} cancelled, {dump.Forgotten} forgotten, {dump.Waiting} waiting"
            ),
            ("copies", dump.Copies == 0 ? "" : $"{dump.Copies}, of which {dump.Suppressed} suppressed on a route"),
            ("attempts", Number(dump.Attempts)),
            ("cost", Cost(dump.Cost)),
            ("accepted", PlainTable.Time(dump.AcceptedAt)),
            ("read", PlainTable.Time(dump.ReadAt)),
            ("settled", PlainTable.Time(dump.SettledAt)),
            ("removed", dump.ExpiredAt is { } expired ? $"{PlainTable.Time(expired)}, its articles by Pipeline:Retention" : ""));
        var table = PlainTable.Create("article", "state", "attempts", "settled", "event", "problem");
        foreach (var article in dump.ArticleRows!)
        {
            PlainTable.AddRow(
                table,
                Number(article.Ordinal),
                State(article),
                Number(article.Attempts),
                PlainTable.Time(article.SettledAt),
                article.EventId ?? "",
                Problem(article.Problem));
        }

        console.WriteLine();
        console.Write(table);
        if (dump.ArticleRows.Count >= filter.Top)
        {
            console.WriteLine($"The first {filter.Top}; --top and --state show others.");
        }

        var problems = dump
            .ArticleRows.Where(article => article.Problem is not null && article.SettledAt is not null)
            .GroupBy(article => article.Problem!.Class)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (problems.Count > 0)
        {
            console.WriteLine();
            PlainTable.WriteFields(console, problems.Select(group => (group.Key, $"{group.Count()}: {Numbers(group)}")));
        }

        RemedyLines.Write(
            problems.Select(group => group.Key).Append(dump.Problem?.Class).Append(dump.WaitingFor?.Class).OfType<string>(), console);
    }

    public static void Write(ArticleStatus article, IAnsiConsole console) => PlainTable.WriteFields(
        console,
        ("dump", article.DumpId),
        ("article", $"{article.Ordinal}, {article.ArticleId}"),
        ("state", State(article)),
        ("lane", article.Urgent is true ? "urgent" : ""),
        ("problem", Problem(article.Problem)),
        ("attempts", Number(article.Attempts)),
        ("cost", Cost(article.Cost)),
        ("ready", PlainTable.Time(article.ReadyAt)),
        ("settled", PlainTable.Time(article.SettledAt)),
        ("text", article.TextId ?? ""),
        ("document", article.ArticleBlob is { } blob ? $"{Storage.ContainerNames.Articles}/{blob}" : ""),
        ("event", article.EventId ?? ""),
        ("supersedes", article.Supersedes ?? ""),
        ("superseded by", article.SupersededBy ?? ""),
        ("remedy", article.Problem is { } problem ? Remedies.Of(problem.Class) : ""));

    /// <summary>A dump in a line, for who follows it.</summary>
    public static string Line(DumpStatus dump) =>
        Printable
            .Of(
                $"{State(dump)}: {dump.Articles} found, {dump.Delivered} delivered, {dump.Rejected} rejected, {dump.Dead} dead, {dump.Waiting} waiting: {dump.Name}"
            )
            .ReplaceLineEndings(" ");

    /// <summary>With its problem, in what is left of a line.</summary>
    private static string Name(DumpStatus dump, int width)
    {
        var problem = (dump.Problem ?? dump.WaitingFor) is { } found ? $"  {found.Class}" : "";
        return $"{LongNames.Fit(dump.Name, width - problem.Length)}{problem}";
    }

    private static string[] Cells(DumpStatus dump) =>
    [
        State(dump),
        Number(dump.Articles),
        Number(dump.Delivered),
        Number(dump.Rejected),
        Number(dump.Dead),
        Number(dump.Waiting),
    ];

    private static string State(DumpStatus dump) => dump.Paused is true ? "paused" : dump.State;

    private static string State(ArticleStatus article) =>
        article.SettledAt is not null ? article.State
        : article.Paused is true ? "paused"
        : article.LeasedUntil is not null ? "at work"
        : article.NotBefore is { } until ? $"waits until {PlainTable.Time(until)}"
        : article.State;

    private static string Problem(Problem? problem) => problem is null ? "" : $"{problem.Class}: {problem.Reason}";

    private static string Cost(decimal? cost) => cost?.ToString(CultureInfo.InvariantCulture) ?? "not known";

    /// <summary>The first few, so that a line is a line.</summary>
    private static string Numbers(IEnumerable<ArticleStatus> articles)
    {
        const int Most = 10;
        var numbers = articles.Select(article => Number(article.Ordinal)).Take(Most + 1).ToList();
        return $"#{string.Join(", #", numbers.Take(Most))}{(numbers.Count > Most ? ", ..." : "")}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
