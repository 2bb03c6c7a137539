using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Exporting;
using Pipeline.Cli.Feedback;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Pipeline.Ledger.Feedback;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline feedback</c>: what readers said of summaries, counted, and as golden items.</summary>
internal static class FeedbackCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var dump = new Option<string?>("--dump") { Description = "Only this dump: a blob's name in raw-articles, or a dump's id." };
        var since = TimeOption.Create("--since", "What came in at this time or later");
        var golden = new Option<FileInfo?>("--golden")
        {
            Description = "A file that gets a golden item for each article with something good, as 'pipeline evaluate' reads it.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each model and version of the prompt." };
        var command = new Command("feedback", "Counts what readers said of summaries, by model and version of the prompt.")
        {
            dump,
            since,
            golden,
            json,
        };
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var id = parsed.GetValue(dump) is { } name
                    ? (await services.GetRequiredService<ILedger>().FindAsync(name, cancellationToken)).Id
                    : null;
                var feedback = await services
                    .GetRequiredService<IFeedbackRows>()
                    .ListFeedbackAsync(id, cancellationToken)
                    .Where(row => !(row.Time < parsed.GetValue(since)))
                    .ToListAsync(cancellationToken);
                Write(FeedbackCounts.Of(feedback), parsed.GetValue(json));
                if (parsed.GetValue(golden) is { } file)
                {
                    await WriteGoldenAsync(services, feedback, file, cancellationToken);
                }

                return ExitCodes.Success;
            });
        return command;
    }

    private static void Write(IReadOnlyList<FeedbackCount> counts, bool asJson)
    {
        if (asJson)
        {
            foreach (var count in counts)
            {
                Console.WriteLine(CliJson.Text(count, CliJson.Line.FeedbackCount));
            }

            return;
        }

        if (counts.Count == 0)
        {
            Console.WriteLine("No reader has said anything yet; docs/models.md says how they do.");
            return;
        }

        var table = PlainTable.Create("model", "prompt", "articles", "good", "bad", "false", "missing", "unclear");
        foreach (var count in counts)
        {
            PlainTable.AddRow(
                table,
                [
                    count.Model,
                    count.PromptVersion,
                    .. new[] { count.Articles, count.Good, count.Bad, count.False, count.Missing, count.Unclear }
                        .Select(number => number.ToString(CultureInfo.InvariantCulture)),
                ]);
        }

        TerminalConsole.Create().Write(table);
    }

    private static async Task WriteGoldenAsync(
        IServiceProvider services, IEnumerable<FeedbackRow> feedback, FileInfo file, CancellationToken cancellationToken)
    {
        var (written, left, gone) = (0, 0, 0);
        await using var writer = new StreamWriter(
            OutputFile.Create(file.FullName), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var rows in feedback.GroupBy(row => (row.DumpId, row.Ordinal)))
        {
            var read = await ReadAsync(services, [.. rows], cancellationToken);
            if (read.Count == 0)
            {
                gone++;
            }
            else if (GoldenLines.Of(read) is { } item)
            {
                await writer.WriteLineAsync(CliJson.Text(item, CliJson.Line.GoldenLineOutput));
                written++;
            }
            else
            {
                left++;
            }
        }

        await writer.FlushAsync(cancellationToken);
        await Console.Error.WriteLineAsync(
            $"{written} golden {(written == 1 ? "item" : "items")} in {file.FullName}"
            + (left > 0 ? $"; {left} left out, in which nothing was called good" : "")
            + (gone > 0 ? $"; {gone} left out that are no longer stored" : ""));
    }

    /// <summary>The summaries that were read, in the order of what was said of them last.</summary>
    private static async Task<IReadOnlyList<(DeliveredArticle, IReadOnlyList<FeedbackRow>)>> ReadAsync(
        IServiceProvider services, IReadOnlyList<FeedbackRow> feedback, CancellationToken cancellationToken)
    {
        var read = new List<(DeliveredArticle, IReadOnlyList<FeedbackRow>)>();
        var (dumpId, ordinal) = (feedback[0].DumpId, feedback[0].Ordinal);
        if (await services.GetRequiredService<IArticleRows>().FindArticleAsync(dumpId, ordinal, cancellationToken) is not { } row)
        {
            return read;
        }

        var delivered = services.GetRequiredService<DeliveredArticles>();
        foreach (var rows in feedback.GroupBy(one => one.EventId).OrderBy(rows => rows.Max(one => one.Time)))
        {
            if (await delivered.FindAsync(row with { EventId = rows.Key }, cancellationToken) is { } summary)
            {
                read.Add((summary, [.. rows]));
            }
        }

        return read;
    }
}
