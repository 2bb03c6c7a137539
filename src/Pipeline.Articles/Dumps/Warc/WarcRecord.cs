namespace Pipeline.Dumps.Warc;

/// <summary>One record of a WARC.</summary>
/// <param name="Headers">By lower-case name.</param>
/// <param name="Block">Null when it is of no use here, or larger than an entry may be (see <paramref name="IsTooLarge"/>).</param>
/// <param name="IsTooLarge">It would have been of use.</param>
/// <param name="Length">Of the whole record, in bytes.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte>? Block, bool IsTooLarge, long Length)
{
    public string Type => Headers.GetValueOrDefault("warc-type", "");

    public string? Url => Headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
}
