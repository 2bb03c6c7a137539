using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Html;

/// <summary>A saved page (WHATWG HTML; the character set by its prescan): one article. Cleaning finds the text in it.</summary>
internal sealed class HtmlReader(IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    public override string Format => DumpFormat.Html;

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(source, cancellationToken);
        var (text, rejection) = TextDecoder.Decode(bytes.Span, Charset.Declared(bytes.Span));
        yield return new FoundEntry(0, text is null ? null : new RawArticle { Content = text, Markup = Markup.Html }, rejection)
        {
            Length = bytes.Length,
        };
    }
}
