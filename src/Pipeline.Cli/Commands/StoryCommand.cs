using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline story WHAT</c>: the versions of a story, what changed between them, and their copies.</summary>
internal static class StoryCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "An article as DUMP#N, the id of an article or of its event, or the address of the story.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object with all versions, changes and copies." };
        var command = new Command("story", "Prints the versions of a story, what is new in each, and the copies of it.") { what, json };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) =>
                RunAsync(services, parsed.GetRequiredValue(what), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string what, bool asJson, CancellationToken cancellationToken)
    {
        var line = await FindAsync(
            services.GetRequiredService<ILedger>(),
            services.GetRequiredService<StoryLines>(),
            what,
            cancellationToken);
        if (asJson)
        {
            Console.WriteLine(CliJson.Text(StoryOutput.Of(line), CliJson.Line.StoryOutput));
        }
        else
        {
            StoryText.Write(line, Console.Out);
        }

        return ExitCodes.Success;
    }

    private static async Task<StoryLine> FindAsync(ILedger ledger, StoryLines lines, string what, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(what, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return await lines.AtAddressAsync(what, cancellationToken)
                ?? throw new CliException($"No article with the address '{what}' was delivered.");
        }

        var row = await ledger.FindRowAsync(what, cancellationToken) ?? await OnlyOneAsync(ledger, what, cancellationToken);
        return await lines.OfArticleAsync(row, cancellationToken)
            ?? throw new CliException(
                $"The text of '{what}' is not stored, so its story is not known; 'pipeline status {what}' says what became of it.");
    }

    private static async Task<ArticleRow> OnlyOneAsync(ILedger ledger, string dumpName, CancellationToken cancellationToken)
    {
        var dump = await ledger.FindAsync(dumpName, cancellationToken);
        var rows = await ledger.ListArticlesAsync(dump.Id, 1, cancellationToken).Take(2).ToListAsync(cancellationToken);
        return rows switch
        {
            [var only] => only,
            [] => throw new CliException($"'{dumpName}' has no article."),
            _ => throw new CliException($"'{dumpName}' has several articles; say which: '{dumpName}#1'."),
        };
    }
}
