using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Cli.Status;
using Pipeline.Ledger;
using Pipeline.Stages;
using Spectre.Console;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline status [DUMP]</c>: what the ledger says of all dumps, of one, or of one article.</summary>
internal static class StatusCommand
{
    private const int UsualRows = 100;

    public static Command Create(CommandLineSettings settings)
    {
        var dump = new Argument<string?>("DUMP")
        {
            Description = "A blob's name in raw-articles, or the id of a dump, an article or an event; none for all dumps.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var article = new Option<int?>("--article") { Description = "One article: its number in the dump, from 1." };
        var prefix = new Option<string>("--prefix") { Description = "Dumps whose names begin with this.", DefaultValueFactory = _ => "" };
        var state = new Option<string?>("--state")
        {
            Description =
                "Dumps in this state, or, for dead and rejected, with such articles; of one dump its articles in this state: "
                + $"{string.Join(", ", StatusFilter.States)}.",
        };
        state.AcceptOnlyFromAmong(StatusFilter.States);
        var top = new Option<int>("--top") { Description = "Rows at most.", DefaultValueFactory = _ => UsualRows };
        var since = TimeOption.Create("--since", "Dumps accepted at this time or later");
        var follow = new Option<bool>("--follow")
        {
            Description = "Say what changes, every two seconds, until nothing is open or Ctrl-C.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object a dump, or one for the dump or article that was asked for.",
        };
        var command = new Command("status", "Shows what the ledger says of all dumps, of one with its articles, or of one article.")
        {
            dump, article, prefix, state, since, top, follow, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(article) is not null && result.GetValue(dump) is null)
            {
                result.AddError("Option '--article' needs the dump.");
            }

            if (result.GetValue(article) is not null && result.GetValue(follow))
            {
                result.AddError("Option '--follow' follows dumps, not an article.");
            }
        });
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var reader = new StatusReader(services.GetRequiredService<ILedger>(), services.GetRequiredService<Pauses>());
                var (name, filter, asJson) = (
                    parsed.GetValue(dump),
                    new StatusFilter(parsed.GetValue(state), parsed.GetValue(top), parsed.GetValue(since)),
                    parsed.GetValue(json));
                if (parsed.GetValue(article) is { } ordinal)
                {
                    var found = await reader.ArticleAsync(name!, ordinal, cancellationToken);
                    Write(asJson, [found], CliJson.Line.ArticleStatus, console => StatusTables.Write(found, console));
                }
                else if (
                    name is not null
                    && await reader.FindArticleAsync(name, cancellationToken) is { } one)
                {
                    Write(asJson, [one], CliJson.Line.ArticleStatus, console => StatusTables.Write(one, console));
                }
                else if (name is not null)
                {
                    var found = await reader.DumpAsync(name, filter, cancellationToken);
                    Write(asJson, [found], CliJson.Line.DumpStatus, console => StatusTables.Write(found, filter, console));
                }
                else
                {
                    var (dumps, all) = await reader.ListAsync(parsed.GetRequiredValue(prefix), filter, cancellationToken);
                    var pauses = await reader.PausesAsync(cancellationToken);
                    Write(asJson, dumps, CliJson.Line.DumpStatus, console => StatusTables.Write(dumps, all, console, pauses));
                }

                if (parsed.GetValue(follow))
                {
                    await new StatusFollow(reader, services.GetRequiredService<TimeProvider>())
                        .RunAsync(name, parsed.GetRequiredValue(prefix), filter, Changed, cancellationToken);
                }

                void Changed(DumpStatus changed) => Write(
                    asJson,
                    [changed],
                    CliJson.Line.DumpStatus,
                    console => console.WriteLine(StatusTables.Line(changed)));

                return ExitCodes.Success;
            });
        return command;
    }

    private static void Write<T>(bool asJson, IReadOnlyList<T> items, JsonTypeInfo<T> type, Action<IAnsiConsole> table)
    {
        if (!asJson)
        {
            table(TerminalConsole.Create());
            return;
        }

        foreach (var item in items)
        {
            Console.WriteLine(CliJson.Text(item, type));
        }
    }
}
