using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>A process that ingests files at once and prints what it took; <see cref="DumpsMemory"/> starts it.</summary>
internal static class DumpsMemoryWorker
{
    public const string Name = "dumps-memory-worker";

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var command = new Command(Name, "Ingests files at once.") { paths };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(paths), cancellationToken));
        return command;
    }

    private static async Task RunAsync(string[] files, CancellationToken cancellationToken)
    {
        var names = files
            .Select((file, i) => ($"{i}-{Path.GetFileName(file)}", file))
            .ToDictionary(pair => pair.Item1, pair => pair.file, StringComparer.Ordinal);
        var (ledger, messages) = (new CountingLedger(), new CountingMessages());
        var chunks = Directory.CreateTempSubdirectory("pipeline-chunks");
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
                .AddLogging()
                .AddSingleton(new Random(1))
                .AddSingleton<IDumpContainer>(new FileDumps(names))
                .AddSingleton<IDocumentStore>(new CountingDocuments(chunks.FullName))
                .AddSingleton<IMessageSender>(messages)
                .AddSingleton<ILedger>(ledger)
                .AddArticleProcessing()
                .AddStages()
                .BuildServiceProvider();
            var started = Stopwatch.GetTimestamp();
            foreach (var name in names.Keys)
            {
                await services.GetRequiredService<AcceptDump>().RunAsync(name, cancellationToken).ConfigureAwait(false);
            }

            await Task.WhenAll(
                    names.Select(_ =>
                        Task.Run(() => PumpAsync(services.GetRequiredService<IngestDump>(), messages, cancellationToken), cancellationToken)
                    ))
                .ConfigureAwait(false);
            Print(ledger, Stopwatch.GetElapsedTime(started));
        }
        finally
        {
            chunks.Delete(recursive: true);
        }
    }

    private static async Task PumpAsync(IngestDump ingest, CountingMessages messages, CancellationToken cancellationToken)
    {
        while (messages.Next() is { } message)
        {
            await ingest.RunAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Print(CountingLedger ledger, TimeSpan elapsed)
    {
        using var self = Process.GetCurrentProcess();
        var problems = ledger
            .Dumps.Where(dump => dump.State != DumpState.Completed)
            .Select(dump => $"{dump.Name}: {dump.State} {dump.Problem}")
            .ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", problems));
        }

        Console.WriteLine(
            $"| {ledger.Dumps.Sum(dump => dump.Length) / 1e6:F0} | {ledger.Dumps.Sum(dump => dump.Delivered)} | {self.PeakWorkingSet64 / 1e6:F0} | {elapsed.TotalSeconds:F0} |"
        );
    }
}
