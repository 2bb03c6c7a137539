using System.Text.Json.Serialization;

namespace Pipeline.Dumps.Wire;

/// <summary>What an agency says of an item's publication.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WireStatus>))]
public enum WireStatus
{
    [JsonStringEnumMemberName("usable")]
    Usable,

    /// <summary>It is held back, for reasons that the item does not give.</summary>
    [JsonStringEnumMemberName("withheld")]
    Withheld,

    /// <summary>It takes back the versions of its story that were sent before.</summary>
    [JsonStringEnumMemberName("killed")]
    Killed,
}
