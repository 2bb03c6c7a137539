using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Detection;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Xml;

/// <summary>
/// XML that none of the other readers knows, where its structure is plain: an element that has a title and a text among its
/// children, by the names that objects and tables use, is an article.
/// </summary>
internal sealed class PlainXmlReader(ProfileFields profiles, IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Format => DumpFormat.Xml;

    /// <exception cref="DumpRejectedException">No element of the head is an article.</exception>
    protected override Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head, string dumpName)
    {
        var item = FindItem(head, profiles.For(dumpName));
        return item is not null
            ? name => name == item
            : throw new DumpRejectedException(
                new(
                    RejectionClass.UnknownFormat,
                    $"is XML or SGML with the root '{Root(head.Span)}', which no reader knows; an element with a title and a text in it would be read"
                ));
    }

    protected override EntryContent Read(XElement item, XmlContext context)
    {
        var names = profiles.For(context.DumpName);
        var fields = item.Elements().Select(child => (Known: names.Known(child.Name.LocalName), Element: child))
            .Where(child => child.Known?.Field is not null)
            .OrderBy(child => child.Known!.Value.Rank).ToLookup(child => child.Known!.Value.Field!.Value, child => child.Element);
        string? First(ArticleField field) => fields[field].Select(element => element.Line()).FirstOrDefault(line => line is not null);
        var body = fields[ArticleField.Body].FirstOrDefault(element => !string.IsNullOrWhiteSpace(element.Value));
        if (body is null)
        {
            return new Problem(RejectionClass.NoText, $"the element '{item.Name.LocalName}' has no text");
        }

        var content = body.HasElements ? body.InnerMarkup() : body.Value;
        var declared = First(ArticleField.Language) ?? item.Attr("lang");
        return new RawArticle
        {
            Content = content,
            Markup = body.HasElements ? Markup.Html : HtmlText.MarkupOf(content),
            Title = fields[ArticleField.Title].FirstOrDefault().Title(),
            Url = First(ArticleField.Url) is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null,
            Byline = fields[ArticleField.Byline].Select(element => element.Byline()).FirstOrDefault(line => line is not null),
            Language = declared,
            Section = First(ArticleField.Category),
            Published = fields[ArticleField.Date]
                .Select(element => DumpDate.Read(element.Line(), declared ?? context.Language, context.MonthFirst))
                .FirstOrDefault(date => date is not null),
        };
    }

    // The innermost element that has a title and a text: the first whose second of the two is seen.
    private string? FindItem(ReadOnlyMemory<byte> head, FieldNames names)
    {
        using var xml = XmlDump.Open(head.AsStream(), XmlDump.EncodingOf(head.Span), Limits);
        var open = new Stack<(string Name, bool HasTitle, bool HasBody)>();
        try
        {
            while (xml.Read() && open.Count <= Limits.XmlDepth)
            {
                if (xml.NodeType == XmlNodeType.EndElement)
                {
                    open.Pop();
                    continue;
                }

                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (open.TryPop(out var parent))
                {
                    var field = names.Known(xml.LocalName)?.Field;
                    parent = (parent.Name, parent.HasTitle || field == ArticleField.Title, parent.HasBody || field == ArticleField.Body);
                    open.Push(parent);
                    if (parent is { HasTitle: true, HasBody: true })
                    {
                        return parent.Name;
                    }
                }

                if (!xml.IsEmptyElement)
                {
                    open.Push((xml.LocalName, false, false));
                }
            }
        }
        catch (XmlException)
        {
            // Cut off by the head's end, or SGML.
            return null;
        }

        return null;
    }

    private static string Root(ReadOnlySpan<byte> head)
    {
        var name = XmlRoot.NameOf(Encoding.UTF8.GetString(head).TrimStart('\uFEFF', '\0')).ToString();
        return name.Length <= 64 ? name : name[..64];
    }
}
