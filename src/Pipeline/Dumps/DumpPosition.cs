using System.Globalization;

namespace Pipeline.Dumps;

/// <summary>A place in a dump at which reading can start again.</summary>
/// <param name="Offset">Bytes from the start of the dump.</param>
/// <param name="Ordinal">How many entries lie before it; the next entry's number is one more.</param>
public readonly record struct DumpPosition(long Offset, int Ordinal)
{
    public static DumpPosition Start => default;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Ordinal}");

    /// <exception cref="FormatException">The text is not <c>offset:ordinal</c>.</exception>
    public static DumpPosition Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? new DumpPosition(offset, ordinal)
            : throw new FormatException($"'{text}' is not a dump position (offset:ordinal).");
    }
}
