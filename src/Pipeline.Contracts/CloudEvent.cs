using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Contracts;

/// <summary>
/// A CloudEvents 1.0 envelope in JSON. <see cref="Source"/> and <see cref="Id"/> together are unique: drop events that you have seen.
/// </summary>
public sealed record CloudEvent
{
    [JsonPropertyName("specversion")]
    public string SpecVersion { get; init; } = "1.0";

    /// <summary>Stable: the same article under the same profile has the same id in every delivery.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The dump's blob, as a path: <c>/raw-articles/NAME</c>, escaped as in a URL.</summary>
    [JsonPropertyName("source")]
    public required string Source { get; init; }

    /// <summary>See <see cref="EventTypes"/>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The article's id; for a completed dump, the dump's id.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    [JsonPropertyName("time")]
    public DateTimeOffset? Time { get; init; }

    [JsonPropertyName("datacontenttype")]
    public string DataContentType { get; init; } = "application/json";

    /// <summary>W3C trace context; the trace's id is the dump's. Make your spans its children to follow a dump into your code.</summary>
    [JsonPropertyName("traceparent")]
    public string? TraceParent { get; init; }

    /// <summary>The payload; absent when <see cref="DataRef"/> refers to it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary><c>CONTAINER/NAME</c> of the blob that holds the payload when it is too large for a message (claim check).</summary>
    [JsonPropertyName("dataref")]
    public string? DataRef { get; init; }

    /// <summary>SHA-256 of the referenced bytes, lower-case hex.</summary>
    [JsonPropertyName("datahash")]
    public string? DataHash { get; init; }

    /// <summary>Length of the referenced bytes.</summary>
    [JsonPropertyName("datalength")]
    public long? DataLength { get; init; }
}
