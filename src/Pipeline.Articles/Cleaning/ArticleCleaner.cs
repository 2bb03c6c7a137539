using Pipeline.Cleaning.Html;
using Pipeline.Dumps;
using Pipeline.Text;

namespace Pipeline.Cleaning;

/// <summary>Turns what a dump held into the article and nothing but the article. Pure and deterministic.</summary>
public sealed class ArticleCleaner(QualityGates gates)
{
    /// <param name="raw">As read from the dump.</param>
    /// <param name="cancellationToken">Looked at between blocks; a large page stops within milliseconds.</param>
    public Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var repaired = WireTerms.Read(raw.Repaired());
        var article =
            repaired.Markup is Markup.Html
                ? HtmlCleaner.Clean(repaired, cancellationToken)
                : TextCleaner.Clean(repaired, cancellationToken);

        // Of the text alone, so that the same text has the same identity whatever was declared.
        var named = article with
        {
            Language = LanguageDetector.Detect(article.Body) ?? LanguageTag.Primary(article.Language),
            Wire = repaired.Wire,
            FeedItem = repaired.FeedItem,
        };
        return WireTerms.RejectionOf(repaired.Wire) is { } rejection
            ? named with
            {
                Flags = [rejection],
                Rejection = rejection,
            }
            : gates.Judged(named, repaired);
    }

    /// <summary>Says why cleaning kept and dropped what it did, and where each piece of metadata came from.</summary>
    public static IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken) =>
        raw.Markup is Markup.Html
            ? HtmlCleaner.Explain(raw.Repaired(), cancellationToken)
            : TextCleaner.Explain(raw.Repaired(), cancellationToken);
}
