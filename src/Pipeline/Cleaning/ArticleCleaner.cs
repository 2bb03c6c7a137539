using Pipeline.Cleaning.Html;
using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <inheritdoc cref="IArticleCleaner"/>
internal sealed class ArticleCleaner : IArticleCleaner, IArticleExplainer
{
    public Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return raw.Markup is Markup.Html ? HtmlCleaner.Clean(raw, cancellationToken) : TextCleaner.Clean(raw);
    }

    public IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken) =>
        raw.Markup is Markup.Html ? HtmlCleaner.Explain(raw, cancellationToken) : TextCleaner.Explain(raw);
}
