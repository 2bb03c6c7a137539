using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Pipeline.Azure.Storage;
using Pipeline.Hosting.Emulator;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Benchmarks.Quota;

/// <summary>
/// How much of a quota is used, and how many requests are refused: the pipeline beside a plain retry, one process and four.
/// </summary>
internal static class QuotaBenchmark
{
    /// <summary>Of every answer, refusals excepted: what a small model takes, and more than this machine's own noise.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(2);

    private const int OutputLimit = 600;

    public static Command Create()
    {
        var tokens = new Option<int>("--tpm") { Description = "Tokens a minute.", DefaultValueFactory = _ => 600_000 };
        var requests = new Option<int>("--rpm") { Description = "Requests a minute.", DefaultValueFactory = _ => 600 };
        var warmUp = new Option<int>("--warm-up")
        {
            Description = "Seconds before counting begins: what the quota holds at the start is used up then.",
            DefaultValueFactory = _ => 60,
        };
        var seconds = new Option<int>("--seconds") { Description = "Seconds that are counted.", DefaultValueFactory = _ => 60 };
        var concurrency = new Option<int>("--concurrency") { Description = "Calls at a time, of all processes together.", DefaultValueFactory = _ => 64 };
        var command = new Command("quota", "The share of a model's quota that is used and of requests that are answered 429.") { tokens, requests, warmUp, seconds, concurrency };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken)
                .ConfigureAwait(false);
            await using var azurite = await AzuriteServer.StartAsync(
                folder, data: null, endpoints: null, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            var storage = azurite.Endpoints.ConnectionString;
            await new StorageSetup(new StorageClients(new StorageSettings { ConnectionString = storage })).EnsureAsync(cancellationToken)
                .ConfigureAwait(false);

                Console.WriteLine("| client | processes | quota used | answered 429 | calls a minute |");
                Console.WriteLine("| --- | --- | --- | --- | --- |");
                foreach (
                    var (client, processes) in new[]
                    {
                        (ClientKind.Pipeline, 1),
                        (ClientKind.Pipeline, 4),
                        (ClientKind.PlainRetry, 1),
                        (ClientKind.PlainRetry, 4),
                    })
                {
                    var quota = new ModelQuota(parsed.GetValue(tokens), parsed.GetValue(requests), TimeProvider.System);
                    var (count, took) = await MeasureAsync(
                            quota,
                            endpoint => new(client, endpoint, storage, parsed.GetValue(concurrency) / processes, OutputLimit),
                            processes,
                            TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                            cancellationToken)
                        .ConfigureAwait(false);

                // The limit that binds is the one that is used most.
                var used = Math.Max(count.Tokens / took.TotalMinutes / parsed.GetValue(tokens),
                    count.Accepted / took.TotalMinutes / parsed.GetValue(requests));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {client} | {processes} | {used:0.0%} | {(double)count.Refused / (count.Refused + count.Accepted):0.00%} | {count.Accepted / took.TotalMinutes:0} |"));
            }
        });
        return command;
    }

    private static async Task<(QuotaCount Count, TimeSpan Took)> MeasureAsync(
        ModelQuota quota, Func<Uri, QuotaRun> run, int processes, TimeSpan warmUp, TimeSpan counted, CancellationToken cancellationToken)
    {
        await using var server = await StandInModel
            .StartAsync(request =>
                quota.Answer(request) is var reply && reply is Reply.Obedient ? new Reply.Delayed(Latency, reply) : reply)
            .ConfigureAwait(false);
        var arguments = run(new Uri(server.Url, "v1/")).Arguments().ToList();
        var workers = Enumerable
            .Range(0, processes)
            .Select(_ => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true })!)
            .ToList();
        try
        {
            await Task.Delay(warmUp, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            var (before, began) = (quota.Count, TimeProvider.System.GetTimestamp());
            await Task.Delay(counted, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            return workers.Any(worker => worker.HasExited)
                ? throw new InvalidOperationException("A worker ended before its time; its error is above.")
                : (quota.Count - before, TimeProvider.System.GetElapsedTime(began));
        }
        finally
        {
            foreach (var worker in workers)
            {
                // The end of its input ends it.
                worker.StandardInput.Close();
                await worker.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
                worker.Dispose();
            }
        }
    }
}
