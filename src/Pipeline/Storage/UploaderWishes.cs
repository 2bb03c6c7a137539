namespace Pipeline.Storage;

/// <summary>What the uploader of a dump asks for, as the blob's metadata say it; unchecked.</summary>
/// <param name="ReplyTo">The queue on which it wants its answers; null for none.</param>
/// <param name="IsReplyOnly">Whether it wants the events there alone and on no route's queue.</param>
/// <param name="IsUrgent">Whether its articles go before others; null where it does not say.</param>
public sealed record UploaderWishes(string? ReplyTo = null, bool IsReplyOnly = false, bool? IsUrgent = null);
