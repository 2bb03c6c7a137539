using System.Globalization;
using System.Text.Json;

namespace Pipeline.Dumps;

/// <summary>Finds an article's fields in a JSON object by the names that feeds and crawlers usually give them.</summary>
internal static class JsonArticle
{
    public static (RawArticle?, Rejection?) From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return (null, new(RejectionClass.Malformed, $"the entry is a JSON {element.ValueKind.ToString().ToLowerInvariant()}, not an object"));
        }

        var content = Text(element, "text", "body", "content", "articleBody", "maintext");
        if (string.IsNullOrWhiteSpace(content))
        {
            return (null, new(RejectionClass.NoText, "the object has no text in text, body, content, articleBody or maintext"));
        }

        return (new RawArticle
        {
            Content = content,
            Title = Text(element, "title", "headline"),
            Url = Text(element, "url", "link"),
            Byline = Text(element, "byline", "author", "authors"),
            Language = Text(element, "language", "lang"),
            PublishedAt = DateTimeOffset.TryParse(
                Text(element, "date", "published", "publishedAt", "datePublished"),
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null,
        }, null);
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}
