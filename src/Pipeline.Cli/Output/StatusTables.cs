using System.Globalization;
using Pipeline.Cli.Json;
using Pipeline.Cli.Status;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>What the ledger says, as tables.</summary>
internal static class StatusTables
{
    public static void Write(IReadOnlyList<DumpStatus> dumps, StatusFilter filter, IAnsiConsole console)
    {
        var table = PlainTable.Create("state", "articles", "delivered", "rejected", "dead", "cancelled", "waiting", "accepted", "settled", "name", "problem");
        foreach (var dump in dumps)
        {
            Add(table, dump);
        }

        console.Write(table);
        if (dumps.Count >= filter.Top)
        {
            console.WriteLine($"The first {filter.Top}; --top, --prefix and --state show others.");
        }
    }

    public static void Write(DumpStatus dump, StatusFilter filter, IAnsiConsole console)
    {
        PlainTable.WriteFields(
            console,
            ("name", dump.Name),
            ("id", dump.Id),
            ("state", dump.State),
            ("problem", Problem(dump.Problem)),
            ("bytes", $"{dump.BytesRead} of {dump.Length} read"),
            ("articles", $"{dump.Articles}: {dump.Delivered} delivered, {dump.Rejected} rejected, {dump.Dead} dead, {dump.Cancelled} cancelled, {dump.Forgotten} forgotten, {dump.Waiting} waiting"),
            ("attempts", Number(dump.Attempts)),
            ("cost", Cost(dump.Cost)),
            ("accepted", PlainTable.Time(dump.AcceptedAt)),
            ("read", PlainTable.Time(dump.ReadAt)),
            ("settled", PlainTable.Time(dump.SettledAt)));
        var table = PlainTable.Create("article", "state", "attempts", "settled", "event", "problem");
        foreach (var article in dump.ArticleRows!)
        {
            PlainTable.AddRow(table, Number(article.Ordinal), State(article), Number(article.Attempts), PlainTable.Time(article.SettledAt), article.EventId ?? "", Problem(article.Problem));
        }

        console.WriteLine();
        console.Write(table);
        if (dump.ArticleRows.Count >= filter.Top)
        {
            console.WriteLine($"The first {filter.Top}; --top and --state show others.");
        }
    }

    public static void Write(ArticleStatus article, IAnsiConsole console) => PlainTable.WriteFields(
        console,
        ("dump", article.DumpId),
        ("article", $"{article.Ordinal}, {article.ArticleId}"),
        ("state", State(article)),
        ("problem", Problem(article.Problem)),
        ("attempts", Number(article.Attempts)),
        ("cost", Cost(article.Cost)),
        ("ready", PlainTable.Time(article.ReadyAt)),
        ("settled", PlainTable.Time(article.SettledAt)),
        ("text", article.TextId ?? ""),
        ("document", article.ArticleBlob is { } blob ? $"{Storage.ContainerNames.Articles}/{blob}" : ""),
        ("event", article.EventId ?? ""),
        ("supersedes", article.Supersedes ?? ""));

    private static void Add(Table table, DumpStatus dump) => PlainTable.AddRow(
        table,
        dump.State,
        Number(dump.Articles),
        Number(dump.Delivered),
        Number(dump.Rejected),
        Number(dump.Dead),
        Number(dump.Cancelled),
        Number(dump.Waiting),
        PlainTable.Time(dump.AcceptedAt),
        PlainTable.Time(dump.SettledAt),
        dump.Name,
        Problem(dump.Problem));

    private static string State(ArticleStatus article) =>
        article.SettledAt is not null ? article.State
        : article.LeasedUntil is not null ? "at work"
        : article.NotBefore is { } until ? $"waits until {PlainTable.Time(until)}"
        : article.State;

    private static string Problem(Rejection? problem) => problem is null ? "" : $"{problem.Class}: {problem.Reason}";

    private static string Cost(decimal? cost) => cost?.ToString(CultureInfo.InvariantCulture) ?? "not known";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
