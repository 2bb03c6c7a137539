namespace Pipeline.Dumps.Archives;

/// <summary>What one dump has expanded to so far, in all its containers together.</summary>
internal sealed class Expansion(long compressedBytes, DumpLimits limits)
{
    /// <summary>Below this a high ratio is just a small file that compresses well.</summary>
    private const long Harmless = 16 * 1024 * 1024;

    private long expanded;

    /// <exception cref="DumpRejectedException">It is a bomb.</exception>
    public void Add(long bytes)
    {
        expanded += bytes;
        if (expanded > limits.ExpandedBytes)
        {
            throw new DumpRejectedException(DumpLimits.Passed(
                RejectionClass.ExpandsTooFar, "expands to more bytes", nameof(DumpLimits.ExpandedBytes), limits.ExpandedBytes));
        }

        if (expanded > Harmless && expanded / limits.ExpansionRatio > compressedBytes)
        {
            throw new DumpRejectedException(
                DumpLimits.Passed(
                    RejectionClass.ExpandsTooFar,
                    $"expands to more than {expanded} bytes from {compressedBytes}",
                    nameof(DumpLimits.ExpansionRatio),
                    limits.ExpansionRatio));
        }
    }
}
