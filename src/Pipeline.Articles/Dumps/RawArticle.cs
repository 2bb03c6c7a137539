using System.Text.Json.Serialization;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps;

/// <summary>One article as a dump held it: decoded to text, not yet cleaned.</summary>
public sealed record RawArticle
{
    /// <summary>The body as found: plain text or markup, see <see cref="Markup"/>.</summary>
    public required string Content { get; init; }

    public Markup Markup { get; init; } = Markup.Text;

    /// <summary>The title where the format has a field for it; else cleaning looks for one in the content.</summary>
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Byline { get; init; }

    /// <summary>UTC where no zone is stated, midnight where no time is.</summary>
    public DateTimeOffset? PublishedAt => Published?.At;

    /// <summary>Stored with entries that are read out of a dump ahead.</summary>
    public StatedDate? Published { get; init; }

    /// <summary>As declared (BCP 47), unchecked.</summary>
    public string? Language { get; init; }

    public string? Section { get; init; }

    /// <summary>What the agency says of the item; null for a format that has no such fields.</summary>
    public WireItem? Wire { get; init; }

    /// <summary>The name of the field or column that was taken for the text, where no known name fitted; null else.</summary>
    public string? GuessedField { get; init; }

    /// <summary>Its name as a feed item; null for entries that do not come from a feed, or have no name there.</summary>
    [JsonPropertyName("entry")]
    public FeedItem? FeedItem { get; init; }

    /// <summary>The feed gave a summary only, not the article.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>A mark recurs in the text as if between articles, which could not be told apart.</summary>
    public bool IsSuspectedMix { get; init; }
}
