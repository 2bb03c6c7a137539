using System.Text.Json.Serialization;

namespace Pipeline.Dumps.Dates;

/// <summary>How much of a date is stated.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    [JsonStringEnumMemberName("day")]
    Day,

    [JsonStringEnumMemberName("minute")]
    Minute,

    [JsonStringEnumMemberName("second")]
    Second,
}
