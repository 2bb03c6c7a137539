using System.Text.Json.Serialization;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>What a difference means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
internal enum Verdict
{
    /// <summary>The interval holds zero: with other articles it might as well be the other way round.</summary>
    [JsonStringEnumMemberName("within chance")]
    WithinChance,

    [JsonStringEnumMemberName("better")]
    Better,

    [JsonStringEnumMemberName("worse")]
    Worse,

    /// <summary>Beyond chance, in a measure that does not judge.</summary>
    [JsonStringEnumMemberName("higher")]
    Higher,

    /// <summary>Likewise.</summary>
    [JsonStringEnumMemberName("lower")]
    Lower,
}
