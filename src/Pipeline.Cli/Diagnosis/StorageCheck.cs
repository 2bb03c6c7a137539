using System.Runtime.CompilerServices;
using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Cli.Diagnosis;

/// <summary>Whether all containers, queues and the table are there and may be seen.</summary>
internal sealed class StorageCheck(StorageClients clients, TimeProvider clock) : ICheck
{
    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var containers = ContainerNames.All.Select(name =>
            StorageAnswer.TryAsync(
                $"container {name}",
                "Storage Blob Data Owner",
                token => clients.Container(name).GetPropertiesAsync(cancellationToken: token),
                clock,
                cancellationToken));
        var queues = QueueNames.All.Select(name =>
            StorageAnswer.TryAsync(
                $"queue {name}",
                "Storage Queue Data Contributor",
                token => clients.Queue(name).GetPropertiesAsync(token),
                clock,
                cancellationToken));

        // Asking for one row would not tell a missing table from a missing row.
        var table = StorageAnswer.TryAsync(
            $"table {TableNames.Ledger}",
            "Storage Table Data Contributor",
            async token =>
                await clients
                    .Ledger.QueryAsync<global::Azure.Data.Tables.TableEntity>("PartitionKey eq ''", cancellationToken: token)
                    .GetAsyncEnumerator(token)
                    .MoveNextAsync(),
            clock,
            cancellationToken);
        var found = await Task.WhenAll([.. containers, .. queues, table]);
        if (Array.TrueForAll(found, finding => finding.Verdict == Verdict.Ok))
        {
            yield return new(
                Verdict.Ok,
                $"storage: {ContainerNames.All.Count} containers, {QueueNames.All.Count} queues and the ledger are there");
            yield break;
        }

        // One cause is said once.
        foreach (
            var cause in found
                .Where(finding => finding.Verdict != Verdict.Ok)
                .GroupBy(finding => (Why: finding.Text[finding.Text.IndexOf(':', StringComparison.Ordinal)..], finding.Mend)))
        {
            yield return new(
                Verdict.Failed,
                string.Join(", ", cause.Select(finding => finding.Text[..^cause.Key.Why.Length])) + cause.Key.Why,
                cause.Key.Mend);
        }
    }
}
