using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Dumps;

/// <summary>
/// Any reader, with no more than <see cref="DumpLimits.RejectedEntries"/> rejected entries: what is rejected beyond is read
/// past and counted by class with the next entry that is good; if none follows, with one last that says so.
/// </summary>
internal sealed class RejectionLimitedReader(IDumpReader inner, DumpLimits limits) : IDumpReader
{
    public string Format => inner.Format;

    public bool CanReenter => inner.CanReenter;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rejected, unlisted) = (from.Rejected, from.Unlisted);
        var (ordinal, last) = (from.Ordinal, from);
        Dictionary<string, int>? counts = null;
        var start = new DumpPosition(from.Offset, from.Ordinal + from.Unlisted, from.Inner);
        await using var entries = inner.ReadAsync(source, start, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (entry, end) = await NextAsync(entries);
            if (entry is null)
            {
                if (counts is not null)
                {
                    yield return Rest(counts, last, ordinal + 1, rejected);
                }

                if (end is not null)
                {
                    throw new DumpRejectedException(end);
                }

                yield break;
            }

            last = entry.Next;
            if (entry.Rejection is { } rejection && rejected >= limits.RejectedEntries)
            {
                counts ??= [];
                counts[rejection.Class] = counts.GetValueOrDefault(rejection.Class) + 1;
                unlisted++;
                continue;
            }

            rejected += entry.Rejection is null ? 0 : 1;
            ordinal = entry.Ordinal - unlisted;
            var next = entry.Next with { Ordinal = ordinal, Rejected = rejected, Unlisted = unlisted };
            yield return entry with { Ordinal = ordinal, Next = next, Unlisted = counts };
            counts = null;
        }
    }

    // An entry that the dump has not: one of those it stands for is not counted as read past.
    private DumpEntry Rest(Dictionary<string, int> counts, DumpPosition last, int ordinal, int rejected) => new()
    {
        Ordinal = ordinal,
        Offset = last.Offset,
        Format = inner.Format,
        Next = last with { Ordinal = ordinal, Rejected = rejected, Unlisted = last.Ordinal - ordinal },
        Rejection = DumpLimits.Passed(
            RejectionClass.TooManyRejected,
            string.Create(CultureInfo.InvariantCulture, $"{counts.Values.Sum()} more entries were rejected ({Listed(counts)})"),
            nameof(DumpLimits.RejectedEntries),
            limits.RejectedEntries),
        Unlisted = counts,
    };

    private static string Listed(Dictionary<string, int> counts) =>
        string.Join(
            ", ",
            counts
                .OrderByDescending(count => count.Value)
                .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}")));

    private static async Task<(DumpEntry? Entry, Problem? End)> NextAsync(IAsyncEnumerator<DumpEntry> entries)
    {
        try
        {
            return (await entries.MoveNextAsync() ? entries.Current : null, null);
        }
        catch (DumpRejectedException e)
        {
            return (null, e.Rejection);
        }
    }
}
