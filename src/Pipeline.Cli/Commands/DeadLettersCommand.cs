using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Documents;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline dead-letters list|show|replay|discard</c>: what was given up, and what is to become of it.</summary>
internal static class DeadLettersCommand
{
    public static Command Create(CommandLineSettings settings) => new("dead-letters", "Shows, takes up again or removes what was given up.")
    {
        List(settings),
        Show(settings),
        Change(settings, "replay", "Takes work up again; its dead letter goes when that succeeds.", ReplayAsync),
        Change(settings, "discard", "Removes dead letters; what they tell of stays as it is.", DiscardAsync),
    };

    /// <exception cref="CliException">There is none of this id.</exception>
    public static async Task<DeadLetter> GetAsync(this DeadLetterBox box, string id, CancellationToken cancellationToken) =>
        await box.FindAsync(id, cancellationToken) ?? throw new CliException($"There is no dead letter '{id}'.");

    private static Command List(CommandLineSettings settings)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line, the whole story in each." };
        var command = new Command("list", "Lists dead letters.") { json };
        var choice = new DeadLetterChoice(command, needed: false);
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var letters = choice.ReadAsync(services, parsed, cancellationToken);
                if (!parsed.GetValue(json))
                {
                    var found = await letters.ToListAsync(cancellationToken);
                    if (found.Count == 0)
                    {
                        await Console.Error.WriteLineAsync("There are no such dead letters.");
                        return ExitCodes.Success;
                    }

                    DeadLetterTable.Write(found, TerminalConsole.Create());
                    return ExitCodes.Success;
                }

                await foreach (var letter in letters)
                {
                    Console.WriteLine(CliJson.Text(letter, DocumentJson.Compact.DeadLetter));
                }

                return ExitCodes.Success;
            });
        return command;
    }

    private static Command Show(CommandLineSettings settings)
    {
        var id = new Argument<string>("ID") { Description = "As list shows it." };
        var command = new Command("show", "Prints one dead letter, the whole story.") { id };
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var letter = await services
                    .GetRequiredService<DeadLetterBox>()
                    .GetAsync(parsed.GetRequiredValue(id), cancellationToken);
                Console.WriteLine(CliJson.Text(letter, DocumentJson.Indented.DeadLetter));
                return ExitCodes.Success;
            });
        return command;
    }

    private static Command Change(
        CommandLineSettings settings,
        string name,
        string description,
        Func<IServiceProvider, DeadLetter, CancellationToken, Task<ReplayOutcome?>> change)
    {
        var command = new Command(name, description);
        var choice = new DeadLetterChoice(command, needed: true);
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var (done, gone) = (0, 0);
                await foreach (var letter in choice.ReadAsync(services, parsed, cancellationToken))
                {
                    var outcome = await change(services, letter, cancellationToken);
                    (done, gone) = outcome is ReplayOutcome.Gone ? (done, gone + 1) : (done + 1, gone);
                    Console.WriteLine($"{letter.Id}: {Text(outcome)}");
                }

                Console.WriteLine($"{done} done, {gone} gone");
                return gone == 0 ? ExitCodes.Success : ExitCodes.Failed;
            },
            isForChange: true);
        return command;
    }

    private static async Task<ReplayOutcome?> ReplayAsync(
        IServiceProvider services,
        DeadLetter letter,
        CancellationToken cancellationToken
    ) => await services.GetRequiredService<ReplayDeadLetter>().RunAsync(letter, cancellationToken);

    private static async Task<ReplayOutcome?> DiscardAsync(
        IServiceProvider services,
        DeadLetter letter,
        CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DeadLetterBox>().DiscardAsync(letter, cancellationToken);
        return null;
    }

    private static string Text(ReplayOutcome? outcome) => outcome switch
    {
        ReplayOutcome.Offered => "offered again",
        ReplayOutcome.UnderWay => "is at work already",
        ReplayOutcome.Settled => "has ended meanwhile; removed",
        ReplayOutcome.Gone => "the ledger does not know it any more; discard it",
        _ => "removed",
    };
}
