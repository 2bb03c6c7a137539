using Pipeline.Cleaning.Html;
using Pipeline.Dumps;
using Pipeline.Text;

namespace Pipeline.Cleaning;

/// <inheritdoc cref="IArticleCleaner"/>
internal sealed class ArticleCleaner(QualityGates gates) : IArticleCleaner, IArticleExplainer
{
    public Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var repaired = raw.Repaired();
        var article = repaired.Markup is Markup.Html ? HtmlCleaner.Clean(repaired, cancellationToken) : TextCleaner.Clean(repaired, cancellationToken);

        // Of the text alone, so that the same text has the same identity whatever was declared.
        return gates.Judged(article with { Language = LanguageDetector.Detect(article.Body) ?? LanguageTag.Primary(article.Language) }, repaired);
    }

    public IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken) =>
        raw.Markup is Markup.Html ? HtmlCleaner.Explain(raw.Repaired(), cancellationToken) : TextCleaner.Explain(raw.Repaired(), cancellationToken);
}
