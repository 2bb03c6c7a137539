using System.Text.Json.Serialization;
using Pipeline.Grounding;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization;

/// <summary>What a summarizer says of an article. Offsets point into <see cref="Cleaning.Article.Body"/>.</summary>
public sealed record Summary
{
    public required string Headline { get; init; }

    /// <summary>Supported or unchecked: another headline is replaced.</summary>
    public Support HeadlineSupport { get; init; }

    /// <summary>A few sentences of prose.</summary>
    public required string Text { get; init; }

    /// <summary>The same, a sentence at a time, with the article's sentences that carry it.</summary>
    public IReadOnlyList<KeyPoint> Sentences { get; init; } = [];

    public required IReadOnlyList<KeyPoint> KeyPoints { get; init; }

    /// <summary>What a model says that the article is about: codes of top-level Media Topics, the chief one first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Statements left out because the article does not support them, also after a repair. They are not stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyPoint> Dropped { get; init; } = [];

    /// <summary>The model that wrote it, or <c>extractive</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The article was too long for the model: parts of it were not read.</summary>
    public bool Shortened { get; init; }

    /// <summary>Set when another model, or the extractive summarizer, wrote it after the first gave none that could be used.</summary>
    public Escalation? EscalatedFrom { get; init; }

    /// <summary>Set when no model wrote it: it was down for long, or gave none that could be used.</summary>
    public Fallback? Fallback { get; init; }

    public Usage Usage { get; init; } = Usage.None;

    /// <summary>Some statement could not be held against the article.</summary>
    [JsonIgnore]
    public bool IsUnchecked =>
        HeadlineSupport is Support.Unchecked || Sentences.Concat(KeyPoints).Any(statement => statement.Support is Support.Unchecked);
}
