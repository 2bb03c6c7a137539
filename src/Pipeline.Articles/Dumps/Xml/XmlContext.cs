using System.Xml.Linq;
using Pipeline.Dumps.Dates;

namespace Pipeline.Dumps.Xml;

/// <summary>What a document says above its items.</summary>
internal sealed record XmlContext
{
    /// <summary>In characters: a longer value is none of these.</summary>
    private const int LongestValue = 1024;

    private const int LongestLanguage = 35;

    /// <summary>The dump that the document came in, or a file in that.</summary>
    public string DumpName { get; init; } = "";

    /// <summary>As declared.</summary>
    public string? Language { get; init; }

    /// <summary>How the document's dates are written, as far as some of them show it.</summary>
    public bool? MonthFirst { get; init; }

    /// <summary>When the message around the items was sent, as it states it.</summary>
    public string? Sent { get; init; }

    /// <summary>The id of an Atom feed, the address of an RSS channel.</summary>
    public string? Feed { get; init; }

    /// <summary>Whether an element's text is one of these.</summary>
    /// <param name="name">Without its prefix.</param>
    /// <param name="depth">The root's is 0.</param>
    public static bool Reads(string name, int depth) =>
        (name, depth) is ("language", _) or ("id", 1) or ("link" or "sent" or "DateAndTime", 2);

    /// <returns>The date of the first of these children that has one, or null.</returns>
    /// <param name="item">The article's element.</param>
    /// <param name="names">In order of preference, without prefixes.</param>
    /// <param name="language">That the item declares; null for the document's.</param>
    public StatedDate? FirstDate(XElement item, IEnumerable<string> names, string? language) =>
        names.Select(name => DumpDate.Read(item.Child(name).Line(), language ?? Language, MonthFirst))
            .FirstOrDefault(date => date is not null);

    /// <returns>Which item of which feed this is, in which version; null where the feed or the item has no id.</returns>
    /// <param name="item">The article's element.</param>
    /// <param name="idName">Of the child that has the item's id.</param>
    public FeedItem? FeedItem(XElement item, string idName) =>
        Feed is { } feed && item.Child(idName).Line() is { } id
            ? new(feed, id, DumpDate.Parse((item.Child("updated") ?? item.Child("modified")).Line()))
            : null;

    public XmlContext With(string name, string value) =>
        value.Length is 0 or > LongestValue ? this
        : name switch
        {
            "language" => value.Length <= LongestLanguage ? this with { Language = value } : this,
            "id" or "link" => this with { Feed = Feed ?? value },
            _ => this with { Sent = Sent ?? value },
        };
}
