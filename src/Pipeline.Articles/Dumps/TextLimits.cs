namespace Pipeline.Dumps;

/// <summary>How much one text holds, counted before anything works on it.</summary>
internal static class TextLimits
{
    /// <summary>The limit that a text passes; null when it keeps them all.</summary>
    public static Problem? Passed(string text, DumpLimits limits) =>
        text.Length > limits.TextCharacters ? TooLong(limits)
        : text.Length > limits.TextLines && text.AsSpan().Count('\n') > limits.TextLines
            ? DumpLimits.Passed(
                RejectionClass.EntryTooLarge, "the text has more lines", nameof(DumpLimits.TextLines), limits.TextLines)
        : null;

    public static Problem TooLong(DumpLimits limits) => DumpLimits.Passed(
        RejectionClass.EntryTooLarge, "the text has more characters", nameof(DumpLimits.TextCharacters), limits.TextCharacters);
}
