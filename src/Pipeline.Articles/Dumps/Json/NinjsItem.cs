using System.Text.Json;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Json;

/// <summary>Status, version and metadata of an item of ninjs 1 to 3, by the normal form of its fields' names.</summary>
internal sealed class NinjsItem
{
    /// <summary>Fields that are an agency's only, so that the object is an item of one.</summary>
    private static readonly string[] Telling = ["pubstatus", "embargoed", "versioncreated", "usageterms", "slugline"];

    private readonly Dictionary<string, JsonElement> fields = [];

    /// <summary>Names of fields, <see cref="FieldNames.Normal"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "pubstatus", "embargoed", "versioncreated", "usageterms", "slugline", "uri", "guid", "version", "urgency", "priority", "provider",
        "infosource", "infosources", "subject", "subjects", "genre", "genres", "located", "dateline", "keyword", "keywords",
    ];

    public void Add(string name, JsonElement value) => fields.TryAdd(name, value);

    /// <returns>Null for an object that is no agency's.</returns>
    public WireItem? Item() => !Telling.Any(fields.ContainsKey) ? null : new WireItem
    {
        Id = Text("uri") ?? Text("guid"),
        Version = WireWords.Number(Text("version")),
        SentAt = DumpDate.Parse(Text("versioncreated")),
        Status = WireWords.Status(Text("pubstatus")),
        Provider = Text("provider") ?? Parts("infosource", "infosources").FirstOrDefault(),
        Urgency = WireWords.Urgency(Text("urgency") ?? Text("priority")),
        UsageTerms = Text("usageterms"),
        Subjects = Parts("subject", "subjects"),
        Genre = Parts("genre", "genres").FirstOrDefault(),
        Slugline = Text("slugline"),
        Dateline = Text("located") ?? Text("dateline"),
        Keywords = Parts("keyword", "keywords"),
    }.WithEmbargo(Embargoed());

    // Exports write null or nothing where there is none; anything else is an embargo.
    private string? Embargoed() => !fields.TryGetValue("embargoed", out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => null,
        JsonValueKind.String when string.IsNullOrWhiteSpace(value.GetString()) => null,
        JsonValueKind.String or JsonValueKind.Number => Text("embargoed"),
        _ => "",
    };

    private string? Text(string name) =>
        fields.TryGetValue(name, out var value)
        && JsonValueText.Of(value, allowsNumber: true) is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    /// <summary>Codes where there are any, else names.</summary>
    private List<string> Parts(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value))
            {
                return
                [
                    .. (value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
                        .Select(Part)
                        .OfType<string>(),
                ];
            }
        }

        return [];
    }

    private static string? Part(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object
            ? Member(value, "code") ?? Member(value, "qcode") ?? Member(value, "uri") ?? Member(value, "literal") ?? JsonValueText.Of(value)
            : JsonValueText.Of(value);

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}
