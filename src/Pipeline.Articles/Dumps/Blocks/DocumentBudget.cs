namespace Pipeline.Dumps.Blocks;

/// <summary>
/// What reading one document may cost. Once passed it stays so: parsers swallow exceptions, and every later step throws again.
/// </summary>
internal sealed class DocumentBudget(DumpLimits limits, TimeProvider clock, CancellationToken cancellationToken)
{
    private readonly long start = clock.GetTimestamp();

    private long decoded;

    private long letters;

    /// <summary>The limit that was passed, if any.</summary>
    public Problem? Passed { get; private set; }

    public DumpLimits Limits => limits;

    public CancellationToken CancellationToken => cancellationToken;

    /// <exception cref="DumpRejectedException">A limit was passed, or the time is over.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(start).TotalSeconds > limits.DocumentSeconds)
        {
            Pass(
                RejectionClass.TooSlow,
                "a document takes more seconds to read",
                nameof(DumpLimits.DocumentSeconds),
                limits.DocumentSeconds);
        }

        if (Passed is { } passed)
        {
            throw new DumpRejectedException(passed);
        }
    }

    /// <exception cref="DumpRejectedException">The streams of the document hold more.</exception>
    public void AddDecoded(long bytes)
    {
        decoded += bytes;
        if (decoded > limits.DocumentBytes)
        {
            Pass(
                RejectionClass.ExpandsTooFar,
                "the streams of a document hold more bytes",
                nameof(DumpLimits.DocumentBytes),
                limits.DocumentBytes);
        }

        Check();
    }

    /// <summary>How much a single stream may still become.</summary>
    public long Left => Math.Max(0, limits.DocumentBytes - decoded);

    /// <exception cref="DumpRejectedException">The document has more letters.</exception>
    public void AddLetter()
    {
        if (++letters > limits.DocumentLetters)
        {
            Pass(RejectionClass.EntryTooLarge, "a document has more letters", nameof(DumpLimits.DocumentLetters), limits.DocumentLetters);
        }

        if (letters % 1024 == 0)
        {
            Check();
        }
    }

    /// <exception cref="DumpRejectedException">Always.</exception>
    public void Pass(string rejectionClass, string what, string limit, long value) =>
        Pass(DumpLimits.Passed(rejectionClass, what, limit, value));

    /// <exception cref="DumpRejectedException">Always.</exception>
    public void Pass(Problem rejection)
    {
        Passed ??= rejection;
        throw new DumpRejectedException(Passed);
    }
}
