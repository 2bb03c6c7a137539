using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Mail;

/// <summary>
/// A page saved with its pictures (MHTML, RFC 2557), which is a mail message to the last byte. Its date is when somebody saved it, and its
/// subject the window's title: the page itself says better.
/// </summary>
internal sealed partial class MhtmlReader(IOptions<DumpLimits> limits) : EmlReader(limits)
{
    public override string Format => DumpFormat.Mhtml;

    protected override IReadOnlyList<EntryContent> Read(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        [Page(MailMessage.Read(message, Limits, cancellationToken))];

    private static EntryContent Page(EntryContent content) =>
        content.Article is { Markup: Markup.Html } article
            ? article with { Title = Titled().IsMatch(article.Content) ? null : article.Title, Published = null, Byline = null }
            : content;

    [GeneratedRegex(@"<(?:title|h1)\b[^>]*>\s*[^<\s]|<meta\b[^>]{0,200}og:title", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
}
