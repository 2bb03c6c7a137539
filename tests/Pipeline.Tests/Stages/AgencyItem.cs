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

    public static string Kill(int version, string provider = "agency") => JsonSerializer.Serialize(new
    {
        uri = "tag:agency.example,2026:bridge",
        version = $"{version}",
        pubstatus = "canceled",
        provider,
        headline = "KILL",
    });
}
