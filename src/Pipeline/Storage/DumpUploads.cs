namespace Pipeline.Storage;

/// <summary>The usual upload, whose dump's events go to the routes.</summary>
public static class DumpUploads
{
    /// <inheritdoc cref="IDumpContainer.UploadAsync"/>
    public static Task<DumpBlob> UploadAsync(
        this IDumpContainer dumps,
        string name,
        Stream content,
        string? replyTo,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dumps);
        return dumps.UploadAsync(name, content, new UploaderWishes(replyTo), cancellationToken);
    }
}
