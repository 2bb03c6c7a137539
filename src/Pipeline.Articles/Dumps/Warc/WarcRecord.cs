namespace Pipeline.Dumps.Warc;

/// <summary>One record of a WARC.</summary>
/// <param name="Headers">By lower-case name.</param>
/// <param name="Block">Null when it is of no use here, or larger than an entry may be (see <paramref name="IsTooLarge"/>).</param>
/// <param name="IsTooLarge">It would have been of use.</param>
/// <param name="Length">Of the whole record, in bytes.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte>? Block, bool IsTooLarge, long Length)
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>In lower case.</summary>
    public string Type => TypeOf(Headers);

    /// <summary>It stands for bytes that are no record.</summary>
    public bool IsUnreadable => Headers.Count == 0;

    public string? Url => Headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');

    public static string TypeOf(IReadOnlyDictionary<string, string> headers) =>
        headers.GetValueOrDefault("warc-type", "").ToLowerInvariant();

    public static WarcRecord Unreadable(long length) => new(NoHeaders, null, false, length);
}
