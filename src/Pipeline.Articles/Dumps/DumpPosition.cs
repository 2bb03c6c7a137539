using System.Globalization;

namespace Pipeline.Dumps;

/// <summary>A place in a dump at which reading can start again.</summary>
/// <param name="Offset">Bytes from the start of the dump; in a container with a directory, the number of the file in it.</param>
/// <param name="Ordinal">How many entries lie before it; the next entry's number is one more.</param>
/// <param name="Inner">How many of those lie at <paramref name="Offset"/> itself, in a file that holds several.</param>
/// <param name="Rejected">How many of them were rejected.</param>
/// <param name="Unlisted">How many rejected entries lie before it besides, which are no entries of their own.</param>
public readonly record struct DumpPosition(long Offset, int Ordinal, int Inner = 0, int Rejected = 0, int Unlisted = 0)
{
    public static DumpPosition Start => default;

    public override string ToString() => (Rejected, Unlisted) != (0, 0)
        ? string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Ordinal}:{Inner}:{Rejected}:{Unlisted}")
        : Inner == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Ordinal}")
        : string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Ordinal}:{Inner}");

    /// <exception cref="FormatException">The text is not <c>offset:ordinal</c>, with <c>:inner</c>, or with
    /// <c>:inner:rejected:unlisted</c>.</exception>
    public static DumpPosition Parse(string text)
    {
        var parts = text.Split(':');
        var (inner, rejected, unlisted) = (0, 0, 0);
        return parts.Length is 2 or 3 or 5
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && (parts.Length == 2 || int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out inner))
            && (parts.Length < 5 || (int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out rejected)
                && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out unlisted)))
            ? new DumpPosition(offset, ordinal, inner, rejected, unlisted)
            : throw new FormatException(
                $"'{text}' is not a dump position (offset:ordinal, offset:ordinal:inner or offset:ordinal:inner:rejected:unlisted).");
    }
}
