using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps;

/// <summary>What a reader found at one place of a dump: an article, or why there is none.</summary>
public sealed record DumpEntry
{
    /// <summary>Number in the dump, from 1; rejected entries count.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where the entry begins, in bytes.</summary>
    public required long Offset { get; init; }

    /// <summary>Where reading goes on after this entry.</summary>
    public required DumpPosition Next { get; init; }

    /// <summary>Bytes it took, after decompression; 0 where the format does not tell.</summary>
    public long Length { get; init; }

    /// <summary>Format of the innermost file that held it; null: the dump's own.</summary>
    public string? Format { get; init; }

    /// <summary>Name of the file in an archive that held it; unchecked, never a path to open.</summary>
    public string? File { get; init; }

    /// <summary>Rejected entries right before it that are none of their own, by class; null: none.</summary>
    public IReadOnlyDictionary<string, int>? Unlisted { get; init; }

    /// <summary>Set unless <see cref="Rejection"/> is.</summary>
    public RawArticle? Article { get; init; }

    /// <summary>Set unless <see cref="Article"/> is.</summary>
    public Problem? Rejection { get; init; }

    /// <param name="at">Where it begins.</param>
    /// <param name="next">Where reading goes on; has the entry's number.</param>
    /// <param name="length">In bytes, after decompression.</param>
    /// <param name="format">Of the file that held it.</param>
    /// <param name="content">What it holds.</param>
    internal static DumpEntry Of(DumpPosition at, DumpPosition next, long length, string format, EntryContent content) =>
        new()
        {
            Ordinal = next.Ordinal,
            Offset = at.Offset,
            Length = length,
            Format = format,
            Next = next,
            Article = content.Article,
            Rejection = content.Rejection,
        };
}
