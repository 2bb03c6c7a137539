using System.Xml.Linq;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Xml;

/// <summary>Status, version and metadata in the head of an NITF document.</summary>
internal static class NitfItem
{
    public static WireItem Of(XElement nitf)
    {
        var data = nitf.First("docdata");
        var id = data?.Child("doc-id");
        var head = nitf.First("head");
        var words = (data?.Elements().Where(child => child.Name.LocalName == "doc-scope").Select(scope => scope.Attr("scope")) ?? [])
            .Append(data.Attr("management-status"))
            .Append(head?.Child("docdata") is null ? null : head.First("status").Attr("value"))
            .ToList();
        var wire = new WireItem
        {
            Id = id.Attr("id-string"),
            Version = WireWords.Number(data?.Child("du-key").Attr("version")),
            SentAt = DumpDate.Parse(data?.Child("date.issue").Attr("norm")),
            Status = words.Select(WireWords.Status).Max(),
            Provider = id.Attr("regsrc"),
            Urgency = WireWords.Urgency(data?.Child("urgency").Attr("ed-urg")),
            UsageTerms = nitf.First("rights").Line(),
            Subjects = [.. nitf.All("tobject.subject").Select(subject => subject.Attr("tobject.subject.refnum")).OfType<string>()],
            Genre = head?.First("tobject.property").Attr("tobject.property.type"),
            Slugline = data?.Child("du-key").Attr("key"),
            Dateline = nitf.First("dateline")?.First("location").Line() ?? nitf.First("dateline").Line(),
            Keywords = [.. (data?.Child("key-list")?.All("keyword") ?? []).Select(word => word.Attr("key")).OfType<string>()],
        };
        var release = Later(data?.Child("date.release").Attr("norm"), data?.Child("date.issue").Attr("norm"))
            ?? data?.Child("embargo").Attr("norm");
        return wire.WithEmbargo(release ?? (words.Any(WireWords.IsEmbargo) ? "" : null));
    }

    // Agencies state the time of issue once more as that of release: without a zone it would look like an embargo.
    private static string? Later(string? release, string? issue) =>
        DumpDate.Parse(release) is { } free && DumpDate.Parse(issue) is { } issued && release!.Length == issue!.Length && free <= issued
            ? null
            : release;
}
