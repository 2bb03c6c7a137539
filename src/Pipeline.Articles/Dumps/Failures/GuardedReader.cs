using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Pipeline.Dumps.Failures;

/// <summary>
/// Any reader. What it fails over is rejected and ends the dump, as it would fail over the same bytes again; that the bytes cannot be
/// had stays a failure.
/// </summary>
internal sealed class GuardedReader(IDumpReader inner) : IDumpReader
{
    public string Format => inner.Format;

    public bool CanReenter => inner.CanReenter;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var entries = inner
            .ReadAsync(new GuardedSource(source), from, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(entries) is { } entry)
        {
            yield return entry;
        }
    }

    private static async Task<DumpEntry?> NextAsync(IAsyncEnumerator<DumpEntry> entries)
    {
        try
        {
            return await entries.MoveNextAsync() ? entries.Current : null;
        }
        catch (DumpSourceException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
        catch (Exception e) when (ReaderFailure.Is(e))
        {
            throw new DumpRejectedException(ReaderFailure.Of(e));
        }
    }
}
