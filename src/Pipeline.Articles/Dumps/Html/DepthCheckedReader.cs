using System.Runtime.CompilerServices;

namespace Pipeline.Dumps.Html;

/// <summary>
/// Any reader, with pages that nest too deep or have too many tags rejected: what works on a page's tree may rely on
/// <see cref="DumpLimits"/>.
/// </summary>
internal sealed class DepthCheckedReader(IDumpReader inner, DumpLimits limits) : IDumpReader
{
    public string Format => inner.Format;

    public bool CanReenter => inner.CanReenter;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in inner.ReadAsync(source, from, cancellationToken).ConfigureAwait(false))
        {
            yield return entry.Article is { Markup: Markup.Html } page && HtmlNesting.Passed(page.Content, limits) is { } rejection
                ? entry with { Article = null, Rejection = rejection }
                : entry;
        }
    }
}
