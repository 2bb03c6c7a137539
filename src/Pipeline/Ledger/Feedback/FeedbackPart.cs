using System.Globalization;
using Pipeline.Contracts;

namespace Pipeline.Ledger.Feedback;

/// <summary>A part of a summary that a reader means.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">From 1; 1 for the headline.</param>
public readonly record struct FeedbackPart(FeedbackPartKind Kind, int Number)
{
    private const string Headline = "headline";
    private const string Sentence = "sentence-";
    private const string Point = "point-";

    /// <returns>Null when the text names no part.</returns>
    public static FeedbackPart? Parse(string text) =>
        text == Headline ? new(FeedbackPartKind.Headline, 1)
        : Numbered(text, Sentence, FeedbackPartKind.Sentence) ?? Numbered(text, Point, FeedbackPartKind.Point);

    /// <returns>What the summary says there; null when it has no such part.</returns>
    public string? In(ArticleSummarized summary)
    {
        var list = Kind is FeedbackPartKind.Point ? summary.KeyPoints : summary.SummarySentences ?? [];
        return Kind is FeedbackPartKind.Headline ? summary.Headline
            : Number <= list.Count ? list[Number - 1].Text
            : null;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Kind switch
    {
        FeedbackPartKind.Headline => Headline,
        FeedbackPartKind.Sentence => string.Create(CultureInfo.InvariantCulture, $"{Sentence}{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Point}{Number}"),
    };

    private static FeedbackPart? Numbered(string text, string prefix, FeedbackPartKind kind) =>
        text.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? new(kind, number)
            : null;
}
