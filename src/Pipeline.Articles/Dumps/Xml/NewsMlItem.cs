using System.Xml.Linq;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Xml;

/// <summary>Status, version and metadata of a newsItem of NewsML-G2, or of a NewsItem of NewsML 1.</summary>
internal static class NewsMlItem
{
    /// <param name="item">The item.</param>
    /// <param name="sent">When the message that it came in was sent, for items that do not say when they were made.</param>
    public static WireItem Of(XElement item, string? sent)
    {
        var meta = item.Child("itemMeta");
        var content = item.Child("contentMeta");
        var old = item.First("NewsIdentifier");
        var management = item.First("NewsManagement");
        var status = meta?.Child("pubStatus") is { } published
            ? published.Attr("qcode") ?? published.Attr("uri")
            : management?.Child("Status").Attr("FormalName");
        var wire = new WireItem
        {
            Id = item.Attr("guid") ?? old?.Child("NewsItemId").Line(),
            Version = WireWords.Number(item.Attr("version") ?? old?.Child("RevisionId").Line()),
            SentAt = DumpDate.Parse(meta?.Child("versionCreated").Line() ?? management?.Child("ThisRevisionCreated").Line() ?? sent),
            Update = UpdateMark.Number(meta?.Child("title").Line()),
            Status = WireWords.Status(status?[(status.LastIndexOf('/') + 1)..]),
            Provider = Named(meta?.Child("provider")) ?? old?.Child("ProviderId").Line(),
            Urgency = WireWords.Urgency(content?.Child("urgency").Line() ?? management?.Child("Urgency").Attr("FormalName")),
            UsageTerms = item.Child("rightsInfo")?.Child("usageTerms").Line(),
            Subjects =
            [
                .. (content?.Elements().Where(child => child.Name.LocalName == "subject") ?? [])
                    .Select(subject => subject.Attr("qcode") ?? subject.Attr("uri"))
                    .OfType<string>(),
            ],
            Genre = Named(content?.Child("genre")),
            Slugline = content?.Child("slugline").Line() ?? item.First("SlugLine").Line(),
            Dateline = Named(content?.Child("located")) ?? content?.Child("dateline").Line() ?? item.First("DateLine").Line(),
            Keywords =
            [
                .. (content?.Elements().Where(child => child.Name.LocalName == "keyword") ?? [])
                    .Select(word => word.Line())
                    .OfType<string>(),
            ],
        };

        // An empty one stands for conditions that a note gives to people (NewsML-G2, 7.5).
        var embargo = meta?.Child("embargoed")?.Value
            ?? (WireWords.IsEmbargo(management?.Child("Status").Attr("FormalName")) ? management!.First("DateAndTime").Line() ?? "" : null)
            ?? (WireWords.IsEmbargo(status) ? "" : null);
        return wire.WithEmbargo(embargo);
    }

    private static string? Named(XElement? element) =>
        element?.Child("name").Line() ?? element.Attr("literal") ?? element.Attr("qcode") ?? element.Attr("uri");
}
