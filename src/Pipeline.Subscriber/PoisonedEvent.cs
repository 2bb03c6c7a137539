using System.Text.Json;

namespace Pipeline.Subscriber;

/// <summary>A message on the subscriber's poison queue.</summary>
public sealed record PoisonedEvent
{
    public required string Reason { get; init; }

    /// <summary>How often the message had been delivered.</summary>
    public required long Deliveries { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The message as it came, when it is JSON.</summary>
    public JsonElement? Event { get; init; }

    /// <summary>The message as it came, when it is not JSON.</summary>
    public string? Text { get; init; }

    /// <summary>The message as it came, gzip and base64, when it would not fit beside the reason.</summary>
    public byte[]? Gzip { get; init; }
}
