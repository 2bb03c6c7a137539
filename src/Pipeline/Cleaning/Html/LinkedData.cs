using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>What a page says of its article in JSON-LD. Broken scripts are as good as none.</summary>
internal sealed record LinkedData
{
    private const int MostNodes = 5_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Headline { get; init; }

    public string? Description { get; init; }

    public string? Body { get; init; }

    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Publisher { get; init; }

    public static LinkedData? Read(IDocument document)
    {
        foreach (var script in document.Scripts)
        {
            if (script.Type is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && Article(script.Text) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static LinkedData? Article(string json)
    {
        try
        {
            // Line ends within strings are a common slip, and no loss elsewhere.
            using var document = JsonDocument.Parse(json.ReplaceLineEndings(" ").Replace('\t', ' ').Trim().TrimEnd(';'), Lenient);
            return Find(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LinkedData? Find(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && open.TryDequeue(out var element); seen++)
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
                if (IsArticle(element))
                {
                    return From(element);
                }

                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && type.ToString() is { Length: < 200 } name
        && (name.Contains("Article", StringComparison.Ordinal) || name.Contains("BlogPosting", StringComparison.Ordinal) || name.Contains("Reportage", StringComparison.Ordinal));

    private static LinkedData From(JsonElement element) => new()
    {
        Headline = Text(element, "headline") ?? Text(element, "name"),
        Description = Text(element, "description"),
        Body = Text(element, "articleBody"),
        Published = Text(element, "datePublished"),
        Author = Named(element, "author"),
        Section = Text(element, "articleSection"),
        Language = Text(element, "inLanguage"),
        Publisher = Named(element, "publisher"),
    };

    private static string? Named(JsonElement element, string property) => !element.TryGetProperty(property, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray()
            .Select(item => item.ValueKind is JsonValueKind.Object ? Text(item, "name") : item.ToString()).OfType<string>()),
        _ => Text(element, property),
    };

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind is JsonValueKind.String && WebUtility.HtmlDecode(value.GetString()) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }
}
