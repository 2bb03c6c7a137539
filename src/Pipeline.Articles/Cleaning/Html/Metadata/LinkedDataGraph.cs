using System.Text.Json;
using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>All nodes of a page's JSON-LD, whatever they are nested in, with references by <c>@id</c> followed.</summary>
internal sealed class LinkedDataGraph
{
    private const int MostNodes = 5_000;

    /// <summary>In characters: a page's scripts together.</summary>
    private const int MostText = 4_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> nodes = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Types => [.. nodes.SelectMany(TypesOf).Distinct(StringComparer.Ordinal)];

    public static LinkedDataGraph Read(IDocument document)
    {
        var graph = new LinkedDataGraph();
        var read = 0;
        foreach (var script in document.Scripts)
        {
            if (
                script.Type is { } type
                && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)
                && (read += script.Text.Length) <= MostText)
            {
                graph.Add(script.Text);
            }
        }

        return graph;
    }

    /// <summary>The first node of such a type; those with a headline first.</summary>
    public JsonElement? Find(Func<string, bool> isSought)
    {
        JsonElement? found = null;
        foreach (var node in nodes)
        {
            if (TypesOf(node).Any(isSought))
            {
                if (node.TryGetProperty("headline", out _))
                {
                    return node;
                }

                found ??= node;
            }
        }

        return found;
    }

    public static string? Text(JsonElement? node, string property) =>
        Values(node, property).Select(LinkedData.Decoded).FirstOrDefault(text => text is not null);

    public static IReadOnlyList<string> Texts(JsonElement? node, string property) =>
        [.. Values(node, property).Select(LinkedData.Decoded).OfType<string>()];

    /// <summary>What people and organisations are called.</summary>
    public IReadOnlyList<string> Names(JsonElement? node, string property) =>
        [.. Values(node, property).Select(value => LinkedData.Decoded(value) ?? Name(Resolved(value))).OfType<string>()];

    /// <summary>What nodes of these types are called that are no people.</summary>
    public IReadOnlyList<string> NamesOf(params string[] types) =>
        [.. nodes.Where(node => TypesOf(node).Any(types.Contains) && !IsPerson(node)).Select(Name).OfType<string>()];

    /// <summary>The same as <see cref="Names"/>, of those alone that are marked as people or as nothing.</summary>
    public IReadOnlyList<string> People(JsonElement? node, string property, bool isMarked) =>
        [
            .. Values(node, property)
                .Where(value => (IsPerson(Resolved(value)) || IsPerson(Referred(value))) == isMarked)
                .Select(value => LinkedData.Decoded(value) ?? Name(Resolved(value)))
                .OfType<string>(),
        ];

    private static bool IsPerson(JsonElement node) => node.ValueKind is JsonValueKind.Object && TypesOf(node).Contains("Person");

    /// <summary>An address given as text or as an object's <c>url</c>.</summary>
    public string? Address(JsonElement? node, string property) =>
        Values(node, property)
            .Select(value =>
                LinkedData.Decoded(value)
                ?? (Resolved(value) is { ValueKind: JsonValueKind.Object } image ? Text(image, "url") ?? Text(image, "contentUrl") : null))
            .FirstOrDefault(address => address is not null);

    private static string? Name(JsonElement node)
    {
        if (node.ValueKind is not JsonValueKind.Object || !node.TryGetProperty("name", out var name))
        {
            return null;
        }

        return LinkedData.Decoded(name.ValueKind is JsonValueKind.Array && name.GetArrayLength() > 0 ? name[0] : name);
    }

    private JsonElement Resolved(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && !value.TryGetProperty("name", out _) ? Referred(value) : value;

    private JsonElement Referred(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String
            && byId.TryGetValue(id.GetString()!, out var node) ? node : value;

    private static IEnumerable<JsonElement> Values(JsonElement? node, string property) =>
        node is not { ValueKind: JsonValueKind.Object } known || !known.TryGetProperty(property, out var value) ? []
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray()
        : [value];

    private static IEnumerable<string> TypesOf(JsonElement node) =>
        !node.TryGetProperty("@type", out var type) ? []
        : type.ValueKind is JsonValueKind.String ? [Bare(type.GetString()!)]
        : type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => Bare(item.GetString()!))
        : [];

    private static string Bare(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];

    private void Add(string json)
    {
        try
        {
            // Line ends within strings are a common slip, and no loss elsewhere; CDATA marks and comments stand around the data.
            using var document = JsonDocument.Parse(Bared(json), Lenient);
            Walk(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            // What no browser's search engine can read either tells nothing.
        }
    }

    private static ReadOnlyMemory<char> Bared(string json)
    {
        var data = json.AsSpan();
        var mark = data.IndexOf("CDATA[", StringComparison.Ordinal);
        data = mark >= 0 && !data[..mark].Contains('{') ? data[(mark + "CDATA[".Length)..] : data;
        data = mark >= 0 && data.LastIndexOf("]]>") is >= 0 and var close ? data[..close] : data;
        var (start, end) = (data.IndexOfAny('{', '['), data.LastIndexOfAny('}', ']'));
        return start < 0 || end <= start
            ? default
            : data[start..(end + 1)].ToString().ReplaceLineEndings(" ").Replace('\t', ' ').AsMemory();
    }

    private void Walk(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        while (nodes.Count < MostNodes && open.TryDequeue(out var element))
        {
            if (element.ValueKind is JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    open.Enqueue(item);
                }
            }
            else if (element.ValueKind is JsonValueKind.Object)
            {
                Add(element);
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !IsOther(property.Name))
                    {
                        open.Enqueue(property.Value);
                    }
                }
            }
        }
    }

    /// <summary>Holds articles that are not this one.</summary>
    private static bool IsOther(string property) =>
        property
            is "itemListElement"
                or "comment"
                or "review"
                or "hasPart"
                or "relatedLink"
                or "mentions"
                or "citation"
                or "blogPost"
                or "subjectOf"
                or "isBasedOn"
                or "liveBlogUpdate";

    private void Add(JsonElement node)
    {
        nodes.Add(node);
        if (
            node.TryGetProperty("@id", out var id)
            && id.ValueKind is JsonValueKind.String
            && (!byId.TryGetValue(id.GetString()!, out var known) || Told(node) > Told(known)))
        {
            byId[id.GetString()!] = node;
        }

        // A reference repeats some of what the node itself says.
        static int Told(JsonElement node) => (node.TryGetProperty("name", out _) ? 2 : 0) + (node.TryGetProperty("@type", out _) ? 1 : 0);
    }
}
