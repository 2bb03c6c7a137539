using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Commands.Arguments;
using Pipeline.Cli.Commands.Help;
using Pipeline.Cli.Files;
using Pipeline.Cli.Json;
using Pipeline.Dumps;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline dumps PATH...</c>: what the readers find in files, one JSON object a line, nothing cleaned.</summary>
internal static class DumpsCommand
{
    public static Command Create(CommandLineSettings settings)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var rejectedOk = RejectedOkOption.Create();
        var command = new Command("dumps", "Lists the articles in files of any format: one JSON object a line.") { paths, rejectedOk };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(settings, parsed.GetRequiredValue(paths), parsed.GetValue(rejectedOk), cancellationToken));
        command.Subcommands.Add(CancelDumpCommand.Create(settings));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandLineSettings settings,
        string[] paths,
        bool isRejectedOk,
        CancellationToken cancellationToken)
    {
        await using var services = FileServices.Build(settings);
        var readers = services.GetRequiredService<DumpReaders>();
        var failures = new FailureLines(Console.Error, isRejectedOk);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 64 * 1024);
        foreach (var file in InputFile.Find(paths))
        {
            try
            {
                var source = new FileDumpSource(file.Path);
                var reader = await readers.SelectAsync(source, cancellationToken);
                await foreach (var entry in reader.ReadAsync(source, DumpPosition.Start, cancellationToken))
                {
                    await WriteAsync(DumpEntryOutput.Of(file.Path, entry));
                    if (entry.Rejection is { } rejection)
                    {
                        failures.AddRejected($"{file.Path}#{entry.Ordinal}", rejection);
                    }
                }
            }
            catch (DumpRejectedException e)
            {
                await RejectAsync(file.Path, e.Rejection);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await RejectAsync(file.Path, new(RejectionClass.Unreadable, e.Message));
            }
        }

        return failures.ExitCode;

        Task RejectAsync(string path, Problem rejection)
        {
            failures.AddRejected(path, rejection);
            return WriteAsync(DumpEntryOutput.Of(path, rejection));
        }

        Task WriteAsync(DumpEntryOutput line) => output.WriteLineAsync(CliJson.Text(line, CliJson.Line.DumpEntryOutput));
    }
}
