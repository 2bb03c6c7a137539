using System.Collections.Frozen;

namespace Pipeline.Dumps.Dates;

/// <summary>Time zones by the names that dates in feeds, mail and agency copy bear.</summary>
internal static class ZoneNames
{
    /// <summary>Minutes east of Greenwich. Of a name that several countries use, the one that writes more news in it.</summary>
    private static readonly FrozenDictionary<string, int> Minutes = new Dictionary<string, int>
    {
        ["UTC"] = 0,
        ["UT"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["BST"] = 60,
        ["CET"] = 60,
        ["MEZ"] = 60,
        ["WEST"] = 60,
        ["WAT"] = 60,
        ["CEST"] = 120,
        ["MESZ"] = 120,
        ["EET"] = 120,
        ["SAST"] = 120,
        ["CAT"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["EAT"] = 180,
        ["TRT"] = 180,
        ["IRST"] = 210,
        ["GST"] = 240,
        ["MSD"] = 240,
        ["AFT"] = 270,
        ["PKT"] = 300,
        ["IST"] = 330,
        ["NPT"] = 345,
        ["ICT"] = 420,
        ["WIB"] = 420,
        ["HKT"] = 480,
        ["SGT"] = 480,
        ["PHT"] = 480,
        ["MYT"] = 480,
        ["WITA"] = 480,
        ["AWST"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["WIT"] = 540,
        ["ACST"] = 570,
        ["ACDT"] = 630,
        ["AEST"] = 600,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["NDT"] = -150,
        ["NST"] = -210,
        ["BRT"] = -180,
        ["ART"] = -180,
        ["ADT"] = -180,
        ["CLST"] = -180,
        ["AST"] = -240,
        ["CLT"] = -240,
        ["EDT"] = -240,
        ["EST"] = -300,
        ["CDT"] = -300,
        ["CST"] = -360,
        ["MDT"] = -360,
        ["MST"] = -420,
        ["PDT"] = -420,
        ["PST"] = -480,
        ["AKDT"] = -480,
        ["AKST"] = -540,
        ["HST"] = -600,
    }.ToFrozenDictionary();

    /// <summary>Names that leave summer time open.</summary>
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>
    {
        ["ET"] = "America/New_York", ["CT"] = "America/Chicago", ["MT"] = "America/Denver", ["PT"] = "America/Los_Angeles",
    }.ToFrozenDictionary();

    /// <param name="name"><c>CET</c>, <c>ET</c> or <c>America/Los_Angeles</c>.</param>
    /// <param name="local">The time there.</param>
    /// <returns>Its distance from UTC; null for a name that is not known.</returns>
    public static TimeSpan? Find(string name, DateTime local)
    {
        if (Minutes.TryGetValue(name, out var minutes))
        {
            return TimeSpan.FromMinutes(minutes);
        }

        var place = Places.GetValueOrDefault(name, name);
        return place.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(place, out var zone)
            ? zone.GetUtcOffset(local)
            : null;
    }
}
