using System.Globalization;
using Pipeline.Storage;

namespace Pipeline.Testing.Doubles;

/// <summary>Shared values in memory.</summary>
public sealed class InMemorySharedRows(PortCalls calls) : ISharedRows
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SharedRow> rows = [];
    private int versions;

    public Task<SharedRow> ReadAsync(string key, CancellationToken cancellationToken) =>
        calls.RunAsync("shared.read", () => Locked(() => Find(key)), cancellationToken);

    public Task<SharedRow?> TryWriteAsync(SharedRow row, CancellationToken cancellationToken) => calls.RunAsync(
        "shared.write",
        () => Locked(() => Find(row.Key).Version == row.Version
            ? rows[row.Key] = row with { Version = (++versions).ToString(CultureInfo.InvariantCulture) }
            : null),
        cancellationToken);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        calls.RunAsync("shared.remove", () => Locked(() => rows.Remove(key)), cancellationToken);

    private SharedRow Find(string key) => rows.GetValueOrDefault(key) ?? new(key, "", "");

    private T Locked<T>(Func<T> action)
    {
        lock (gate)
        {
            return action();
        }
    }
}
