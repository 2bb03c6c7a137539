using System.Text.Json.Serialization;

namespace Pipeline.Grounding;

/// <summary>What a text says about a statement.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Support>))]
public enum Support
{
    /// <summary>The text says the same.</summary>
    [JsonStringEnumMemberName("supported")]
    Supported,

    /// <summary>
    /// The text says otherwise: another number, name, unit or polarity, or it only denies, doubts or plans what the statement says.
    /// </summary>
    [JsonStringEnumMemberName("contradicted")]
    Contradicted,

    /// <summary>The text does not say it.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The checker has no means to tell: an unknown language, or a statement in another language than the text.</summary>
    [JsonStringEnumMemberName("unchecked")]
    Unchecked,
}
