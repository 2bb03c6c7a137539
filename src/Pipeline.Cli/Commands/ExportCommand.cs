using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Exporting;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline export</c>: writes what was delivered.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var since = TimeOption.Create("--since", "Articles settled at this time or later");
        var dump = new Option<string?>("--dump") { Description = "Only this dump: a blob's name in raw-articles, or a dump's id." };
        var format = new Option<string?>("--format")
        {
            Description = "jsonl (the events' data), csv or markdown. Default: as the file's name ends, else jsonl.",
        };
        format.AcceptOnlyFromAmong([.. ExportFormats.Names]);
        var output = new Option<FileInfo?>("--out") { Description = "A file; stdout without it." };
        var command = new Command("export", "Writes the summaries that were delivered, from what is stored; no model is asked.")
        {
            since,
            dump,
            format,
            output,
        };
        command.SetStorageAction(
            settings,
            async (services, parsed, cancellationToken) =>
            {
                var name = parsed.GetValue(dump);
                var id = name is null
                    ? null
                    : (await services.GetRequiredService<ILedger>().FindAsync(name, cancellationToken)).Id;
                var articles = services
                    .GetRequiredService<DeliveredArticles>()
                    .ListAsync(id, parsed.GetValue(since), cancellationToken);
                await WriteAsync(articles, FormatOf(parsed.GetValue(format), parsed.GetValue(output)), parsed.GetValue(output));
                return ExitCodes.Success;
            });
        return command;
    }

    private static IExportFormat FormatOf(string? name, FileInfo? file) =>
        name is not null ? ExportFormats.Of(name)
        : file is not null && ExportFormats.OfFile(file.Name) is { } format ? format
        : ExportFormats.Of("jsonl");

    private static async Task WriteAsync(IAsyncEnumerable<DeliveredArticle> articles, IExportFormat format, FileInfo? file)
    {
        var count = 0;
        await using var writer = new StreamWriter(
            file is null ? Console.OpenStandardOutput() : OutputFile.Create(file.FullName),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        format.Begin(writer);
        await foreach (var article in articles)
        {
            format.Write(article.Row.EventId!, article.Event, writer);
            count++;
        }

        await writer.FlushAsync();
        await Console.Error.WriteLineAsync($"{count} {(count == 1 ? "summary" : "summaries")}{(file is null ? "" : $" in {file.FullName}")}");
    }
}
