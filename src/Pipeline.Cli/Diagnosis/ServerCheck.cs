using System.Runtime.CompilerServices;
using Azure;
using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Cli.Diagnosis;

/// <summary>What the service says of itself: its clock, and of an emulator its version.</summary>
internal sealed class ServerCheck(StorageClients clients, TimeProvider clock) : ICheck
{
    /// <summary>The service's clock is read in whole seconds. Slices of a quota need some tens of milliseconds.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(2);

    private static readonly Version OldestAzurite = new(3, 35, 0);

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Response? answer = null;
        var before = clock.GetUtcNow();
        var asked = await StorageAnswer
            .TryAsync(
                "clock",
                "Storage Blob Data Owner",
                async token =>
                    answer = (
                        await clients
                            .Container(ContainerNames.RawArticles)
                            .GetPropertiesAsync(cancellationToken: token)
                    ).GetRawResponse(),
                clock,
                cancellationToken);
        if (answer is null)
        {
            yield return asked with { Verdict = Verdict.Skipped, Text = "clock: not compared, storage gives no answer", Mend = null };
            yield break;
        }

        if (answer.Headers.Date is { } there)
        {
            // It answered between question and answer, however long those are apart.
            var after = clock.GetUtcNow();
            var skew = there < before ? before - there : there > after ? after - there : TimeSpan.Zero;
            yield return skew.Duration() <= Skew
                ? new(Verdict.Ok, "clock: agrees with the service's")
                : new(
                    Verdict.Failed,
                    $"clock: {skew.Duration().TotalSeconds:0} seconds {(skew > TimeSpan.Zero ? "ahead of" : "behind")} the service's",
                    "set the clock (NTP): leases and the shared quota go by it, and keys are refused at 15 minutes");
        }

        if (
            answer.Headers.TryGetValue("Server", out var server)
            && server.Split('/') is [var name, var text]
            && name.StartsWith("Azurite", StringComparison.OrdinalIgnoreCase))
        {
            yield return Version.TryParse(text, out var version) && version >= OldestAzurite
                ? new(Verdict.Ok, $"emulator: Azurite {version}")
                : new(
                    Verdict.Warning,
                    $"emulator: Azurite {text} is older than what the pipeline is tested with",
                    $"use {OldestAzurite}: npx azurite@{OldestAzurite} --skipApiVersionCheck");
        }
    }
}
