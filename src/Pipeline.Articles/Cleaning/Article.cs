using System.Globalization;
using System.Text.Json.Serialization;
using Pipeline.Dumps;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Wire;
using Pipeline.Text;

namespace Pipeline.Cleaning;

/// <summary>A cleaned article: what is stored, summarised, and what evidence points into.</summary>
public sealed record Article
{
    public required string Title { get; init; }

    /// <summary>
    /// The article's paragraphs and nothing else, in normal form: NFC, single spaces, <c>\n\n</c> between paragraphs, no
    /// control characters. An item of a list is a paragraph.
    /// </summary>
    public required string Body { get; init; }

    /// <summary>Where each paragraph stands in <see cref="Body"/>, in order, without gaps other than line ends.</summary>
    public required IReadOnlyList<TextSpan> Paragraphs { get; init; }

    /// <summary>BCP 47 primary language as detected, else as declared; null when neither tells.</summary>
    public string? Language { get; init; }

    public string? Byline { get; init; }

    /// <summary>Who wrote it, a name each, as the article or its page says; empty when it names nobody.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>UTC where no zone is stated, midnight where no time is: see <see cref="PublishedPrecision"/>.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The day of publication as stated, whatever the zone.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>How much of <see cref="PublishedAt"/> is stated.</summary>
    public DatePrecision? PublishedPrecision { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>What the page says of the article in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The address of the article's picture.</summary>
    public string? Image { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Section { get; init; }

    /// <summary>What the agency says of the item; null for articles that come from none.</summary>
    public WireItem? Wire { get; init; }

    /// <summary>Its name as a feed item; null for articles that do not come from a feed.</summary>
    [JsonPropertyName("entry")]
    public FeedItem? FeedItem { get; init; }

    /// <summary>Whether it goes before others where it has to wait for a model. Stored with its row, not with the article.</summary>
    [JsonIgnore]
    public bool IsUrgent { get; init; }

    /// <summary>The dump whose ceilings hold for what it costs; null for none. Not stored with the article.</summary>
    [JsonIgnore]
    public string? DumpId { get; init; }

    /// <summary>The class of rejection for a page that says, or shows by its looks, that it is no article; null for the others.</summary>
    internal string? OtherKind { get; init; }

    /// <summary>The page says by its data that it is an article.</summary>
    internal bool IsStated { get; init; }

    /// <summary>Quality gates that the article failed.</summary>
    public IReadOnlyList<Problem> Flags { get; init; } = [];

    /// <summary>The flag for which it gets no summary; null when it may go on to a model.</summary>
    [JsonPropertyName("refusal")]
    public Problem? Rejection { get; init; }

    /// <summary>
    /// Names what a summary follows from: title, body and language; the day of publication too where the body has words such as "today"
    /// or "Monday", which mean another day then.
    /// </summary>
    [JsonIgnore]
    public string TextId =>
        PublishedOn is { } day && RelativeDays.Of(Language)?.AreNamed(Body) == true
            ? Identity.Of("text", Title, Body, Language ?? "", day.ToString("O", CultureInfo.InvariantCulture))
            : Identity.Of("text", Title, Body, Language ?? "");

    /// <summary>Where each sentence stands in <see cref="Body"/>, in order, none across paragraphs.</summary>
    public IReadOnlyList<TextSpan> Sentences(CancellationToken cancellationToken) =>
        SentenceSplitter.Split(Body, Paragraphs, cancellationToken);
}
