using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Spending;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline spend</c>: what was paid for the articles that are in the ledger.</summary>
internal static class SpendCommand
{
    private const string Day = "day";
    private const string Profile = "profile";
    private const string Model = "model";

    public static Command Create(CommandLineSettings settings)
    {
        var by = new Option<string>("--by") { Description = "day, profile or model.", DefaultValueFactory = _ => Day };
        by.AcceptOnlyFromAmong(Day, Profile, Model);
        var since = TimeOption.Create("--since", "Articles settled at this time or later");
        var command = new Command(
            "spend",
            "Adds up what was paid for the articles that the ledger knows, by the prices that were configured.")
        {
            by,
            since,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                StorageServices.RunAsync(
                    settings,
                    services => RunAsync(services, parsed.GetRequiredValue(by), parsed.GetValue(since), cancellationToken),
                    cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string by,
        DateTimeOffset? since,
        CancellationToken cancellationToken)
    {
        var spent = new SortedDictionary<string, Sum>(StringComparer.Ordinal);
        if (by == Day)
        {
            await foreach (
                var row in services.GetRequiredService<DeliveredArticles>().RowsAsync(since, cancellationToken).ConfigureAwait(false))
            {
                Add(row.SettledAt is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "not settled", row);
            }
        }
        else
        {
            await foreach (
                var article in services
                    .GetRequiredService<DeliveredArticles>()
                    .ListAsync(dumpId: null, since, cancellationToken)
                    .ConfigureAwait(false))
            {
                Add(by == Model ? article.Event.Model : article.Profile, article.Row);
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

        void Add(string name, ArticleRow row) => spent[name] = spent.GetValueOrDefault(name).With(row.Cost);
    }

    private readonly record struct Sum(int Articles, decimal Cost, int Unknown)
    {
        public static Sum Of(IEnumerable<Sum> all) =>
            all.Aggregate(default(Sum), (sum, one) => new(sum.Articles + one.Articles, sum.Cost + one.Cost, sum.Unknown + one.Unknown));

        public Sum With(decimal? cost) => new(Articles + 1, Cost + (cost ?? 0), Unknown + (cost is null ? 1 : 0));
    }
}
