using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Stages.Sweeping;

/// <summary>A walk over a list, page by page, that stops when its time is over.</summary>
public sealed class SweepWalk(TimeProvider clock, IOptions<SweepOptions> options)
{
    /// <summary>Items at work at once.</summary>
    private const int Parallelism = 8;

    /// <returns>Where the walk stopped when its time was over; null at the end.</returns>
    internal async Task<string?> OverAsync<T>(IAsyncEnumerable<ListPage<T>> pages, Func<IReadOnlyList<T>, Task> act)
    {
        var started = clock.GetTimestamp();
        await foreach (var page in pages)
        {
            await act(page.Items);
            if (page.Next is not null && clock.GetElapsedTime(started) >= options.Value.Walk)
            {
                return page.Next;
            }
        }

        return null;
    }

    internal static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (item, _) => await act(item));
}
