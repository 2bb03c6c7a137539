using Pipeline.Cleaning;
using Pipeline.Dumps.Dates;

namespace Pipeline.Cli.Json;

/// <summary>A cleaned article as <c>pipeline clean</c> writes it.</summary>
internal sealed record CleanedOutput(
    string Source,
    string Title,
    string? Byline,
    IReadOnlyList<string> Authors,
    DateTimeOffset? PublishedAt,
    DateOnly? PublishedOn,
    DatePrecision? PublishedPrecision,
    DateTimeOffset? ModifiedAt,
    string? Description,
    string? Image,
    IReadOnlyList<string> Keywords,
    string? Language,
    string? Url,
    string? Site,
    string? Section,
    IReadOnlyList<Problem> Flags,
    IReadOnlyList<TextSpan> Paragraphs,
    IReadOnlyList<TextSpan> Sentences,
    string Body)
{
    public static CleanedOutput Of(string source, Article article, CancellationToken cancellationToken) =>
        new(
            source, article.Title, article.Byline, article.Authors, article.PublishedAt, article.PublishedOn, article.PublishedPrecision,
            article.ModifiedAt, article.Description, article.Image, article.Keywords, article.Language, article.Url, article.Site,
            article.Section, article.Flags, article.Paragraphs,
            article.Sentences(cancellationToken),
            article.Body);
}
