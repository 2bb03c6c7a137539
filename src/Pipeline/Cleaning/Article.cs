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

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Url { get; init; }

    public string? Site { get; init; }

    public string? Section { get; init; }

    /// <summary>Quality gates that the article failed.</summary>
    public IReadOnlyList<Rejection> Flags { get; init; } = [];

    /// <summary>The flag for which it gets no summary; null when it may go on to a model.</summary>
    public Rejection? Refusal { get; init; }

    /// <summary>Where each sentence stands in <see cref="Body"/>, in order, none across paragraphs.</summary>
    public IReadOnlyList<TextSpan> Sentences(CancellationToken cancellationToken) => SentenceSplitter.Split(Body, Paragraphs, cancellationToken);
}
