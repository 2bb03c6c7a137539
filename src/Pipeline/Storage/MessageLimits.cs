namespace Pipeline.Storage;

/// <summary>Limits of the queue service.</summary>
public static class MessageLimits
{
    /// <summary>48 KiB in UTF-8: what a 64 KiB message holds after base64, the encoding that queue triggers expect.</summary>
    public const int TextBytes = 48 * 1024;

    /// <summary>Longest time that a message can stay invisible.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromDays(7);
}
