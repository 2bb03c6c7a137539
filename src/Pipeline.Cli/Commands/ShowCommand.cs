using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline show DUMP[#N]</c>: what was delivered, with its evidence in the text.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "A dump's name or id, one of its articles as DUMP#N, or the id of an article or of its event.",
        };
        var json = new Option<bool>("--json") { Description = "The data of the event, one JSON object a line." };
        var command = new Command("show", "Prints summaries that were delivered, with the evidence of each point in its paragraph.")
        {
            what,
            json,
        };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) =>
                RunAsync(services, parsed.GetRequiredValue(what), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string what, bool asJson, CancellationToken cancellationToken)
    {
        var delivered = services.GetRequiredService<DeliveredArticles>();
        var count = 0;
        await foreach (var article in FindAsync(services.GetRequiredService<ILedger>(), delivered, what, cancellationToken))
        {
            count++;
            if (asJson)
            {
                Console.WriteLine(CliJson.Text(article.Event, ContractJson.Compact.ArticleSummarized));
            }
            else
            {
                DeliveredText.Write(article, Console.Out);
            }
        }

        return count > 0
            ? ExitCodes.Success
            : throw new CliException(
                $"'{what}' has no summary that was delivered and is still stored; 'pipeline status' says what became of it.");
    }

    private static async IAsyncEnumerable<DeliveredArticle> FindAsync(
        ILedger ledger,
        DeliveredArticles delivered,
        string what,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await ledger.FindRowAsync(what, cancellationToken) is { } row)
        {
            if (await delivered.FindAsync(row, cancellationToken) is { } one)
            {
                yield return one;
            }

            yield break;
        }

        var dump = await ledger.FindAsync(what, cancellationToken);
        await foreach (var article in delivered.ListAsync(dump.Id, since: null, cancellationToken))
        {
            yield return article;
        }
    }
}
