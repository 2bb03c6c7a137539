using System.Text.Json;
using Pipeline.Quota;
using Pipeline.Storage;

namespace Pipeline.Health;

/// <summary>
/// Who works on the storage: each host says so with every sweep and takes it back when it ends in order. Two requests a sweep. Of the
/// instances of a Functions app those are seen that sweep.
/// </summary>
public sealed class LiveHosts(ISharedRows rows, HostIdentity me, TimeProvider clock)
{
    /// <summary>Twice the time between two sweeps of the Functions app: who was not seen for so long is gone.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private const string Key = "hosts";

    private static readonly Dictionary<string, LiveHost> None = [];

    /// <summary>Says that this host works.</summary>
    public Task SayAsync(CancellationToken cancellationToken) =>
        ChangeAsync(hosts => hosts[me.Id] = new(me.Model, clock.GetUtcNow()), cancellationToken);

    /// <summary>Says that this host has ended.</summary>
    public Task LeaveAsync(CancellationToken cancellationToken) => ChangeAsync(hosts => hosts.Remove(me.Id), cancellationToken);

    /// <returns>The other hosts that were seen of late, the last seen first.</returns>
    public async Task<IReadOnlyList<LiveHost>> OthersAsync(CancellationToken cancellationToken)
    {
        var row = await rows.ReadAsync(Key, cancellationToken);
        return row.Value.Length == 0
            ? []
            :
            [
                .. Alive(JsonSerializer.Deserialize(row.Value, HealthJson.Compact.DictionaryStringLiveHost)!)
                    .Where(host => host.Key != me.Id)
                    .Select(host => host.Value)
                    .OrderByDescending(host => host.SeenAt),
            ];
    }

    private Task ChangeAsync(Action<Dictionary<string, LiveHost>> change, CancellationToken cancellationToken) =>
        rows.ChangeAsync(
            Key,
            None,
            HealthJson.Compact.DictionaryStringLiveHost,
            hosts =>
            {
                var alive = Alive(hosts).ToDictionary();
                change(alive);
                return (alive, true);
            },
            cancellationToken);

    private IEnumerable<KeyValuePair<string, LiveHost>> Alive(Dictionary<string, LiveHost> hosts)
    {
        var since = clock.GetUtcNow() - Memory;
        return hosts.Where(host => host.Value.SeenAt > since);
    }
}
