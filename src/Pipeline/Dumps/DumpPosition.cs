using System.Globalization;

namespace Pipeline.Dumps;

/// <summary>A place in a dump at which reading can start again.</summary>
/// <param name="Offset">Bytes from the start of the dump; in a container with a directory, the number of the file in it.</param>
/// <param name="Ordinal">How many entries lie before it; the next entry's number is one more.</param>
/// <param name="Inner">How many of those lie at <paramref name="Offset"/> itself, in a file that holds several.</param>
public readonly record struct DumpPosition(long Offset, int Ordinal, int Inner = 0)
{
    public static DumpPosition Start => default;

    public override string ToString() => Inner == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Ordinal}")
        : string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Ordinal}:{Inner}");

    /// <exception cref="FormatException">The text is neither <c>offset:ordinal</c> nor <c>offset:ordinal:inner</c>.</exception>
    public static DumpPosition Parse(string text)
    {
        var parts = text.Split(':');
        var inner = 0;
        return parts.Length is 2 or 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && (parts.Length == 2 || int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out inner))
            ? new DumpPosition(offset, ordinal, inner)
            : throw new FormatException($"'{text}' is not a dump position (offset:ordinal or offset:ordinal:inner).");
    }
}
