using Pipeline.Cli.Json;

namespace Pipeline.Cli.Status;

/// <summary>Looks again and again, and says what has changed, until nothing that it follows is open.</summary>
internal sealed class StatusFollow(StatusReader reader, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <param name="name">Of one dump; null for all that the filter takes.</param>
    /// <param name="prefix">Of the names of dumps.</param>
    /// <param name="filter">Which dumps.</param>
    /// <param name="changed">Is told of each dump that is new or has changed since the last look.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(
        string? name,
        string prefix,
        StatusFilter filter,
        Action<DumpStatus> changed,
        CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, DumpStatus>(StringComparer.Ordinal);
        for (var isFirst = true; ; isFirst = false)
        {
            var dumps = await LookAsync(name, prefix, filter, cancellationToken);
            foreach (var dump in dumps)
            {
                // The table before has said what is there at first.
                if (!isFirst && known.GetValueOrDefault(dump.Id) != dump)
                {
                    changed(dump);
                }

                known[dump.Id] = dump;
            }

            if (dumps.All(dump => dump.SettledAt is not null))
            {
                return;
            }

            await Task.Delay(Interval, clock, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<DumpStatus>> LookAsync(
        string? name,
        string prefix,
        StatusFilter filter,
        CancellationToken cancellationToken) =>
        name is null
            ? (await reader.ListAsync(prefix, filter, cancellationToken)).Dumps
            : [await reader.DumpAsync(name, filter with { Top = 0 }, cancellationToken) with { ArticleRows = null }];
}
