using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Health;

/// <summary>Says which stage can reach what. Knocks once at each thing, at all of them at the same time.</summary>
public sealed class StageHealth(IStorageProbe storage, ISummarizer summarizer, SettingsFindings settings)
{
    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        var containers = Start(
            StageNeeds.All.SelectMany(needs => needs.Containers),
            name => storage.ContainerAsync(name, cancellationToken));
        var queues = Start(StageNeeds.All.SelectMany(needs => needs.Queues), name => storage.QueueAsync(name, cancellationToken));
        var ledger = storage.LedgerAsync(cancellationToken);
        await Task.WhenAll([.. containers.Values, .. queues.Values, ledger]);

        var stages = new Dictionary<string, IReadOnlyDictionary<string, ProbeResult>>();
        foreach (var needs in StageNeeds.All)
        {
            var reached = new Dictionary<string, ProbeResult> { [$"table {TableNames.Ledger}"] = await ledger };
            foreach (var name in needs.Containers)
            {
                reached[$"container {name}"] = await containers[name];
            }

            foreach (var name in needs.Queues)
            {
                reached[$"queue {name}"] = await queues[name];
            }

            stages[needs.Stage] = reached;
        }

        return new(
            stages.Values.All(needs => needs.Values.All(reach => reach == ProbeResult.Reached)),
            summarizer.Profile.Model,
            settings.Unknown,
            stages);
    }

    private static Dictionary<string, Task<ProbeResult>> Start(IEnumerable<string> names, Func<string, Task<ProbeResult>> knock) =>
        names.Distinct().ToDictionary(name => name, knock);
}
