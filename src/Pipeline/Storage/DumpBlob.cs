namespace Pipeline.Storage;

/// <summary>One version of one blob in <see cref="ContainerNames.RawArticles"/>.</summary>
/// <param name="Name">As its uploader named it: any characters, never used as a path.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="ContentType">As the uploader declared it, unchecked.</param>
/// <param name="LastModified">By the storage service's clock.</param>
/// <param name="ReplyTo">The queue on which its uploader asks for answers, from the metadata; unchecked.</param>
public sealed record DumpBlob(
    string Name, string ETag, long Length, string? ContentType, DateTimeOffset LastModified, string? ReplyTo)
{
    /// <summary>Whether its uploader wants the events on that queue alone and on no route's, from the metadata.</summary>
    public bool IsReplyOnly { get; init; }

    /// <summary>Whether its articles are urgent, from the metadata; null where its uploader does not say.</summary>
    public bool? IsUrgent { get; init; }

    /// <summary>Of the dump that this version is.</summary>
    public string DumpId => Identity.OfDump(ContainerNames.RawArticles, Name, ETag);
}
