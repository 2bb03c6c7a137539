using System.Runtime.CompilerServices;

namespace Pipeline.Dumps.Html;

/// <summary>
/// Any reader, with pages that nest too deep or have too many tags, and texts that are too long, rejected: what works on them may
/// rely on <see cref="DumpLimits"/>.
/// </summary>
internal sealed class DepthCheckedReader(IDumpReader inner, DumpLimits limits) : IDumpReader
{
    public string Format => inner.Format;

    public bool CanReenter => inner.CanReenter;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in inner.ReadAsync(source, from, cancellationToken))
        {
            yield return entry.Article is { } article && Passed(article) is { } rejection
                ? entry with { Article = null, Rejection = rejection }
                : entry;
        }
    }

    private Problem? Passed(RawArticle article) =>
        article.Markup is Markup.Html ? HtmlNesting.Passed(article.Content, limits) : TextLimits.Passed(article.Content, limits);
}
