using System.Text.Json.Serialization;

namespace Pipeline.Storage;

/// <summary>What came of knocking at something. Written by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProbeResult>))]
public enum ProbeResult
{
    Reached,

    /// <summary>The account answers, but there is no such container, queue or table.</summary>
    Missing,

    /// <summary>The account answers, but not to this identity or key.</summary>
    Denied,

    /// <summary>No answer, or none that makes sense.</summary>
    Unreachable,
}
