using System.Text.Json;

namespace Pipeline.Dumps;

/// <summary>Finds an article's fields in a JSON object.</summary>
internal sealed class JsonArticle(FieldNames names)
{
    /// <summary>Objects that search engines and APIs wrap around the article.</summary>
    private static readonly string[] Wrappers = ["_source", "fields", "article", "item", "doc", "document", "data"];

    /// <summary>Members that hold the text of a field that is an object: people, WordPress, byline and headline of archives, MongoDB, XML turned into JSON.</summary>
    private static readonly string[] Parts = ["name", "value", "rendered", "main", "original", "text", "$date", "#text", "__cdata", "_"];

    public (RawArticle?, Rejection?) From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return (null, new(RejectionClass.Malformed, $"the entry is a JSON {element.ValueKind.ToString().ToLowerInvariant()}, not an object"));
        }

        var fields = Fields(element);
        if (fields.TryGetValue("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString() is "picture" or "video" or "audio" or "graphic" && fields.ContainsKey("uri"))
        {
            return (null, new(RejectionClass.NotAnArticle, "the item is a picture, graphic, audio or video"));
        }

        var content = First(fields, names.Body) ?? Role(fields, "bodies");
        if (string.IsNullOrWhiteSpace(content))
        {
            foreach (var wrapper in Wrappers)
            {
                if (element.TryGetProperty(wrapper, out var inner) && inner.ValueKind == JsonValueKind.Object && From(inner) is ({ } wrapped, _))
                {
                    return (wrapped with { Title = wrapped.Title ?? First(fields, names.Title), Url = wrapped.Url ?? First(fields, names.Url), PublishedAt = wrapped.PublishedAt ?? Date(fields) }, null);
                }
            }

            return (null, new(RejectionClass.NoText, $"the object has no text in {string.Join(", ", names.Body.Take(5))}; name its field in {DumpFields.Section}:{nameof(DumpFields.Body)}"));
        }

        return (new RawArticle
        {
            Content = content,
            Markup = HtmlText.MarkupOf(content),
            Title = First(fields, names.Title) ?? Role(fields, "headlines"),
            Url = First(fields, names.Url),
            Byline = First(fields, names.Byline),
            Language = First(fields, names.Language),
            Section = First(fields, names.Category),
            PublishedAt = Date(fields),
        }, null);
    }

    private static Dictionary<string, JsonElement> Fields(JsonElement element)
    {
        var fields = new Dictionary<string, JsonElement>();
        foreach (var property in element.EnumerateObject())
        {
            fields.TryAdd(FieldNames.Normal(property.Name), property.Value);
        }

        return fields;
    }

    private DateTimeOffset? Date(Dictionary<string, JsonElement> fields)
    {
        foreach (var name in names.Date)
        {
            if (fields.TryGetValue(name, out var value))
            {
                var date = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var epoch)
                    ? DumpDate.OfEpoch(epoch)
                    : DumpDate.Parse(Text(value));
                if (date is not null)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static string? First(Dictionary<string, JsonElement> fields, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value) && Text(value) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    // ninjs 2 and 3: [{ "role": "main", "value": "..." }]; the main one first.
    private static string? Role(Dictionary<string, JsonElement> fields, string name)
    {
        if (!fields.TryGetValue(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var values = list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).ToList();
        var main = values.FindIndex(item => item.TryGetProperty("role", out var role) && role.ValueKind == JsonValueKind.String && role.GetString() == "main");
        return values.Count == 0 ? null : Text(values[Math.Max(main, 0)]);
    }

    /// <summary>A string; the name or value in an object; the parts of an array, paragraphs of a body or names of authors.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Object => Parts.Select(part => Inner(value, part)).FirstOrDefault(part => part is not null),
        JsonValueKind.Array => Joined([.. value.EnumerateArray().Select(Text).OfType<string>().Where(part => part.Length > 0)]),
        _ => null,
    };

    private static string? Inner(JsonElement value, string name) =>
        value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String ? String(inner) : null;

    private static string? Joined(string[] parts) =>
        parts.Length == 0 ? null : string.Join(parts.Any(part => part.Length > 120) ? "\n\n" : ", ", parts);

    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: the field cannot be text.
            return null;
        }
    }
}
