using System.Runtime.CompilerServices;

namespace Pipeline.Dumps;

/// <summary>Any reader, with pages that nest too deep rejected: what works on a page's tree may rely on <see cref="DumpLimits.HtmlDepth"/>.</summary>
internal sealed class DepthCheckedReader(IDumpReader inner, DumpLimits limits) : IDumpReader
{
    public string Form => inner.Form;

    public bool CanReenter => inner.CanReenter;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in inner.ReadAsync(source, from, cancellationToken).ConfigureAwait(false))
        {
            yield return entry.Article is { Markup: Markup.Html } page && HtmlNesting.IsDeeper(page.Content, limits.HtmlDepth)
                ? entry with { Article = null, Rejection = DumpLimits.Passed(RejectionClass.TooDeep, "the HTML nests deeper", nameof(DumpLimits.HtmlDepth), limits.HtmlDepth) }
                : entry;
        }
    }
}
