using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pipeline.Harness.Feeding;

/// <summary>One version of an agency's story, or the item that takes the story back; each is a dump of its own.</summary>
/// <param name="Story">Number of the story.</param>
/// <param name="Version">From 1.</param>
/// <param name="IsKill">It takes back its version and those below.</param>
/// <param name="EmbargoedUntil">Null without an embargo.</param>
internal sealed record FedItem(int Story, int Version, bool IsKill, DateTimeOffset? EmbargoedUntil)
{
    /// <summary>Far from those of other articles.</summary>
    private const int FirstNumber = 70_000;

    private const int MostVersions = 10;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"wire/{Story:D4}-{Version}{(IsKill ? "-kill" : "")}.json");

    public byte[] Content()
    {
        var article = new FedArticle(FirstNumber + (Story * MostVersions) + Version, IsStub: false);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            uri = $"tag:agency.example,2026:{Story}",
            version = $"{Version}",
            pubstatus = IsKill ? "canceled" : "usable",
            embargoed = EmbargoedUntil?.ToString("O", CultureInfo.InvariantCulture),
            urgency = Version % 2 == 0 ? 1 : 5,
            provider = "agency",
            headline = IsKill ? "KILL" : article.Title,
            body_text = IsKill ? "" : article.Text,
        }));
    }
}
