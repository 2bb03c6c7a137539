namespace Pipeline.Dumps;

/// <summary>What is known of a dump before it is read: its first bytes, its name, its declared type.</summary>
/// <param name="Bytes">Up to <see cref="Size"/> bytes from the start.</param>
/// <param name="Name">File or blob name.</param>
/// <param name="ContentType">As the uploader declared it, unchecked.</param>
/// <param name="Length">Of the whole dump, in bytes.</param>
public sealed record DumpHead(ReadOnlyMemory<byte> Bytes, string Name, string? ContentType, long Length)
{
    /// <summary>64 KiB: enough for a page's charset declaration and for the first records of any text format.</summary>
    public const int Size = 64 * 1024;

    /// <summary>Lower case, with the dot; empty when the name has none.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
}
