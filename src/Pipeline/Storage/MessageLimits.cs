namespace Pipeline.Storage;

/// <summary>Limits of the queue service.</summary>
public static class MessageLimits
{
    /// <summary>48 KiB in UTF-8: what a 64 KiB message holds after base64, the encoding that queue triggers expect.</summary>
    public const int TextBytes = 48 * 1024;

    /// <summary>64 KiB: what a message holds that is not encoded.</summary>
    public const int PlainTextBytes = 64 * 1024;

    /// <summary>Longest time that a message can stay invisible.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromDays(7);

    /// <summary>What fits, in UTF-8.</summary>
    public static int Bytes(MessageEncoding encoding) => encoding is MessageEncoding.None ? PlainTextBytes : TextBytes;
}
