using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Text;

/// <summary>
/// Plain text or Markdown (CommonMark, as far as its marks are taken off): one article, or several where the text itself
/// marks their ends.
/// </summary>
internal sealed class PlainTextReader(ProfileFields fields, Separators separators, IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    public override string Format => DumpFormat.Text;

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(source, cancellationToken);
        var (text, rejection) = TextDecoder.Decode(bytes.Span);
        if (text is null)
        {
            yield return FoundEntry.Of(0, rejection!) with { Length = bytes.Length };
            yield break;
        }

        var names = fields.For(source.Name);
        var offset = 0L;
        var read = 0;
        var separator = separators.For(source.Name);
        var parts = separator is null ? ArticleSplitter.Split(text) : ArticleSplitter.Split(text, separator);
        var isMix = parts.Count == 1 && separator is null && ArticleSplitter.IsSuspectedMix(text);
        foreach (var part in parts)
        {
            offset += Encoding.UTF8.GetByteCount(text.AsSpan(read, part.Start - read));
            read = part.Start;
            var content = text[part.Start..part.End];
            yield return FoundEntry.Of(offset, TextHeader.Read(EditorsNotes.CutFrom(content), names) with { IsSuspectedMix = isMix }) with
            {
                Length = Encoding.UTF8.GetByteCount(content),
            };
        }
    }
}
