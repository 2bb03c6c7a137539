using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Spending;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline spend</c>: what was paid for the articles that are in the ledger.</summary>
internal static class SpendCommand
{
    private const string Day = "day";
    private const string Profile = "profile";
    private const string Model = "model";

    /// <summary>Articles looked up at once.</summary>
    private const int Batch = 32;

    public static Command Create(CommandLineSettings settings)
    {
        var by = new Option<string>("--by") { Description = "What each sum is for.", DefaultValueFactory = _ => Day };
        by.AcceptOnlyFromAmong(Day, Profile, Model);
        var since = TimeOption.Create("--since", "Articles settled at this time or later");
        var command = new Command(
            "spend",
            "Adds up what was paid for the articles that the ledger knows, by the prices that were configured.")
        {
            by,
            since,
        };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) =>
                RunAsync(services, parsed.GetRequiredValue(by), parsed.GetValue(since), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string by,
        DateTimeOffset? since,
        CancellationToken cancellationToken)
    {
        var spent = new SortedDictionary<string, Sum>(StringComparer.Ordinal);
        var delivered = services.GetRequiredService<DeliveredArticles>();
        var profiles = services.GetRequiredService<ProfileNames>();
        await foreach (var rows in delivered.RowsAsync(since, cancellationToken).Chunk(Batch))
        {
            var names = await Task.WhenAll(rows.Select(row => NameAsync(delivered, profiles, by, row, cancellationToken)));
            foreach (var (name, row) in names.Zip(rows))
            {
                spent[name] = spent.GetValueOrDefault(name).With(row.Cost);
            }
        }

        var currency = services.GetRequiredService<IOptions<BudgetOptions>>().Value.Currency;
        var table = PlainTable.Create(by, "articles", currency, "cost not known");
        foreach (var (name, sum) in spent.Append(new("total", Sum.Of(spent.Values))))
        {
            PlainTable.AddRow(
                table,
                name,
                sum.Articles.ToString(CultureInfo.InvariantCulture),
                sum.Cost.ToString("0.######", CultureInfo.InvariantCulture),
                sum.Unknown.ToString(CultureInfo.InvariantCulture));
        }

        TerminalConsole.Create().Write(table);
        return ExitCodes.Success;
    }

    /// <summary>Every article counts in every table, whatever became of it.</summary>
    private static async Task<string> NameAsync(
        DeliveredArticles delivered,
        ProfileNames profiles,
        string by,
        ArticleRow row,
        CancellationToken cancellationToken) =>
        by == Day ? row.SettledAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not settled"
        : row.State is ArticleState.Forgotten ? "forgotten"
        : row.State is not ArticleState.Delivered ? "not delivered"
        : await delivered.FindAsync(row, cancellationToken) is not { } found ? "no longer stored"
        : by == Model ? found.Event.Model
        : profiles.For(found.Event.Dump.Name) ?? "none";

    private readonly record struct Sum(int Articles, decimal Cost, int Unknown)
    {
        public static Sum Of(IEnumerable<Sum> all) =>
            all.Aggregate(default(Sum), (sum, one) => new(sum.Articles + one.Articles, sum.Cost + one.Cost, sum.Unknown + one.Unknown));

        public Sum With(decimal? cost) => new(Articles + 1, Cost + (cost ?? 0), Unknown + (cost is null ? 1 : 0));
    }
}
