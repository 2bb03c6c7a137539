using System.Text.Json;

namespace Pipeline.Tests.Stages;

/// <summary>Items of one story of an agency, as ninjs.</summary>
internal static class AgencyItem
{
    public static string Version(int version, string status = "usable", string? embargoed = null, string provider = "agency") =>
        JsonSerializer.Serialize(
            new
            {
                uri = "tag:agency.example,2026:bridge",
                version = $"{version}",
                pubstatus = status,
                embargoed,
                provider,
                headline = "The bridge",
                body_text = StageBench.Body(version),
            });

    /// <summary>An item by itself, of a story of its own.</summary>
    public static string Item(int number, int? urgency, DateTimeOffset sentAt) => JsonSerializer.Serialize(new
    {
        uri = $"tag:agency.example,2026:{number}",
        version = "1",
        urgency,
        versioncreated = sentAt,
        provider = "agency",
        headline = $"Title {number}",
        body_text = StageBench.Body(number),
    });

    public static string Kill(int version, string provider = "agency") => JsonSerializer.Serialize(new
    {
        uri = "tag:agency.example,2026:bridge",
        version = $"{version}",
        pubstatus = "canceled",
        provider,
        headline = "KILL",
    });
}
