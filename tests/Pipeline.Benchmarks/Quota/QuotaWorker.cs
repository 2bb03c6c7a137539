using System.CommandLine;

namespace Pipeline.Benchmarks.Quota;

/// <summary>One process of the benchmark: calls until its input ends.</summary>
internal static class QuotaWorker
{
    public const string Name = "quota-worker";

    /// <summary>In characters: an article of some 250 to 600 words.</summary>
    private const int ShortestPrompt = 1_500;

    private const int LongestPrompt = 3_500;

    public static Command Create()
    {
        var client = new Option<ClientKind>("--client");
        var endpoint = new Option<string>("--endpoint") { Required = true };
        var storage = new Option<string?>("--storage");
        var concurrency = new Option<int>("--concurrency");
        var output = new Option<int>("--output");
        var command = new Command(Name, "Started by quota.") { client, endpoint, storage, concurrency, output };
        command.Hidden = true;
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new(
                        parsed.GetValue(client),
                        new Uri(parsed.GetRequiredValue(endpoint)),
                        parsed.GetValue(storage),
                        parsed.GetValue(concurrency),
                        parsed.GetValue(output)),
                    cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(QuotaRun run, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using IQuotaClient client = run.Client == ClientKind.Pipeline ? new PipelineClient(run) : new PlainClient(run);
        var callers = Enumerable.Range(0, run.Concurrency).Select(number => CallAsync(client, number, ending.Token)).ToList();
        await Console.In.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(callers).ConfigureAwait(false);
        return 0;
    }

    private static async Task CallAsync(IQuotaClient client, int number, CancellationToken cancellationToken)
    {
        // The same lengths in each run, in each process another order.
        var lengths = new Random(Environment.ProcessId + number);
        try
        {
            while (true)
            {
                await client
                    .CallAsync("[1] " + new string('x', lengths.Next(ShortestPrompt, LongestPrompt)), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
