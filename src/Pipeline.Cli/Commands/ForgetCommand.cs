using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Storage;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline forget DUMP</c>: takes a dump or an article back everywhere.</summary>
internal static class ForgetCommand
{
    private const string SoftDelete = "If the account has soft delete, what was removed can be restored until its days are over.";

    public static Command Create(CommandLineSettings settings)
    {
        var dump = new Argument<string>("DUMP") { Description = "The blob's name in raw-articles, or the dump's id." };
        var article = new Option<int?>("--article") { Description = "Only this article: its number in the dump, from 1." };
        var command = new Command(
            "forget",
            "Takes a dump or an article back: removes what is stored of it, and tells the queues that got its summary.")
        {
            dump,
            article,
        };
        command.SetStorageAction(
            settings,
            (services, parsed, cancellationToken) =>
                RunAsync(services, parsed.GetRequiredValue(dump), parsed.GetValue(article), cancellationToken),
            isForChange: true);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, int? ordinal, CancellationToken cancellationToken)
    {
        var dump = await services.GetRequiredService<ILedger>().FindAsync(name, cancellationToken);
        var forget = services.GetRequiredService<Forget>();
        if (ordinal is not { } number)
        {
            var articles = await forget.DumpAsync(dump.Id, cancellationToken);
            Console.WriteLine(
                $"{Printable.Of(dump.Name)}: "
                    + (articles == 0 && dump.State is DumpState.Forgotten ? "was taken back before" : $"{articles} articles taken back")
                    + $". The blob itself stays in {ContainerNames.RawArticles}, and is not read again.");
            await Console.Error.WriteLineAsync(SoftDelete);
            return ExitCodes.Success;
        }

        var done = await forget.ArticleAsync(dump.Id, number, cancellationToken)
            ?? throw new CliException($"'{name}' has no article {number}; {dump.Position.Ordinal} were found in it so far.");
        Console.WriteLine($"{Printable.Of(dump.Name)}#{number}: {(done ? "taken back" : "was taken back before")}");
        await Console.Error.WriteLineAsync(SoftDelete);
        return ExitCodes.Success;
    }
}
