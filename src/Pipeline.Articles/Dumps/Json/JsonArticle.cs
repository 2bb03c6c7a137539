using System.Runtime.InteropServices;
using System.Text.Json;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Html;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Json;

/// <summary>Finds an article's fields in a JSON object, in one pass: what is of no use is never made a string.</summary>
internal sealed class JsonArticle(FieldNames names)
{
    private const int UsualFields = 8;

    /// <summary>Behind what the object says itself.</summary>
    private const int EmbeddedRank = 1000;

    private const int TitlesInColumns = 2;

    /// <param name="json">One value.</param>
    /// <param name="options">How deep it may nest, and what is forgiven.</param>
    /// <exception cref="JsonException">It is not JSON, or nests deeper.</exception>
    /// <exception cref="System.Text.DecoderFallbackException">It is not UTF-8.</exception>
    public EntryContent From(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(json, options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            var kind = reader.TokenType is JsonTokenType.StartArray ? "array" : reader.TokenType.ToString().ToLowerInvariant();
            reader.Skip();
            reader.Read();
            return new Problem(RejectionClass.Malformed, $"the entry is a JSON {kind}, not an object");
        }

        var fields = new List<JsonField>(UsualFields);
        List<(int Rank, JsonElement Element)>? wrapped = null;
        NinjsItem? item = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped ? names.Known(JsonText.Of(reader.ValueSpan)) : names.Known(reader.ValueSpan);
            reader.Read();
            if (name?.Wire is { } wire)
            {
                var ahead = reader;
                (item ??= new()).Add(wire, JsonElement.ParseValue(ref ahead));
            }

            if (reader.TokenType == JsonTokenType.StartObject && name?.WrapperRank is { } rank)
            {
                (wrapped ??= []).Add((rank, JsonElement.ParseValue(ref reader)));
            }
            else if (name?.Field is { } field)
            {
                Add(fields, field, name.Value.Rank, ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        if (Columns(fields) is var rows && rows >= TitlesInColumns)
        {
            return new Problem(RejectionClass.Malformed, $"the object holds {rows} articles in columns; write a row an article");
        }

        // Behind the object nothing may stand; the parser says so.
        reader.Read();
        var found = item?.Item();
        return Article(fields, found)
            ?? Wrapped(fields, found, wrapped, options)
            ?? Guessed(json, options, fields)
            ?? Article(fields, found, ArticleField.Teaser)
            ?? WithoutText(fields, found)
            ?? new Problem(
                    RejectionClass.NoText,
                    $"the object has no text in {string.Join(", ", names.Body.Take(5))}; name its field in {DumpFields.Section}:{nameof(DumpFields.Body)}"
                );
    }

    private static void Add(List<JsonField> fields, ArticleField field, int rank, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                fields.Add(new(field, rank, JsonText.Of(reader.ValueSpan)));
                break;
            case JsonTokenType.Number:
                fields.Add(new(field, rank, JsonText.Of(reader.ValueSpan), IsNumber: true));
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var value = JsonElement.ParseValue(ref reader);
                if (field is ArticleField.Embedded)
                {
                    field = ArticleField.Byline;
                    value = value.ValueKind is JsonValueKind.Object && value.TryGetProperty("author", out var author) ? author : default;
                    rank = EmbeddedRank;
                }

                if (
                    (
                        field is ArticleField.Bodies or ArticleField.Headlines
                            ? JsonValueText.OfRole(value)
                            : JsonValueText.Of(value, field is ArticleField.Date)
                    ) is
                    { } text)
                {
                    fields.Add(new(field, rank, text) { Values = value.ValueKind is JsonValueKind.Array ? value.GetArrayLength() : 0 });
                }

                break;
        }
    }

    private static EntryContent? Article(List<JsonField> fields, WireItem? wire, ArticleField body = ArticleField.Body)
    {
        if (First(fields, ArticleField.Type) is "picture" or "video" or "audio" or "graphic" && First(fields, ArticleField.Url) is not null)
        {
            return new Problem(RejectionClass.NotAnArticle, "the item is a picture, graphic, audio or video");
        }

        return (First(fields, body) ?? (body is ArticleField.Body ? First(fields, ArticleField.Bodies) : null)) is { } content
            ? (EntryContent?)TruncatedText.WithoutMark(new RawArticle
            {
                Content = content,
                Markup = HtmlText.MarkupOf(content),
                Title = Title(fields),
                Url = First(fields, ArticleField.Url),
                Byline = First(fields, ArticleField.Byline),
                Language = First(fields, ArticleField.Language),
                Section = First(fields, ArticleField.Category),
                Published = Date(fields),
                Wire = wire,
                IsTeaser = body is ArticleField.Teaser,
            })
            : null;
    }

    /// <summary>
    /// The longest prose among the fields that no name is known for, in a record that says what it is about and holds no other records.
    /// </summary>
    private EntryContent? Guessed(ReadOnlySpan<byte> json, JsonReaderOptions options, List<JsonField> fields)
    {
        if (Title(fields) is null && First(fields, ArticleField.Url) is null && Date(fields) is null)
        {
            return null;
        }

        var (best, name, prose) = (0, default(string), "");
        var reader = new Utf8JsonReader(json, options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKnown = names.Known(JsonText.Of(reader.ValueSpan)) is not null;
            var field = JsonText.Of(reader.ValueSpan);
            reader.Read();
            if (isKnown)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                var depth = reader.CurrentDepth;
                var isObject = reader.TokenType is JsonTokenType.StartObject;
                while (reader.Read() && reader.CurrentDepth > depth)
                {
                    if (!isObject && reader.TokenType is JsonTokenType.StartObject)
                    {
                        return null;
                    }
                }

                continue;
            }

            if (reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length > best && reader.ValueSpan.Length >= Prose.Shortest
                && JsonText.Of(reader.ValueSpan) is var text && Prose.Length(text) is var length && length > best)
            {
                (best, name, prose) = (length, field, text);
            }
        }

        return name is null
            ? null
            : Article([.. fields, new(ArticleField.Body, 0, prose)], wire: null) is ({ } article, null)
                ? (EntryContent?)(article with { GuessedField = name })
                : null;
    }

    // An item that only takes another back, or is held back, needs none.
    private static EntryContent? WithoutText(List<JsonField> fields, WireItem? wire) =>
        wire is null or { Status: WireStatus.Usable }
            ? null
            : (EntryContent?)new RawArticle
            {
                Content = "",
                Title = Title(fields),
                Url = First(fields, ArticleField.Url),
                Wire = wire,
            };

    // What the wrapper says of its article stands in for what the article does not say of itself.
    private EntryContent? Wrapped(
        List<JsonField> fields,
        WireItem? wire,
        List<(int Rank, JsonElement Element)>? wrapped,
        JsonReaderOptions options)
    {
        foreach (var (_, element) in wrapped?.OrderBy(wrapper => wrapper.Rank) ?? Enumerable.Empty<(int, JsonElement)>())
        {
            var (article, rejection) = From(JsonMarshal.GetRawUtf8Value(element), options);
            if (article is { IsTeaser: false } || (article is not null && wrapped!.Count == 1))
            {
                return article with
                {
                    Title = article.Title ?? Title(fields),
                    Url = article.Url ?? First(fields, ArticleField.Url),
                    Byline = article.Byline ?? First(fields, ArticleField.Byline),
                    Language = article.Language ?? First(fields, ArticleField.Language),
                    Section = article.Section ?? First(fields, ArticleField.Category),
                    Published = article.Published ?? Date(fields),
                    Wire = article.Wire ?? wire,
                };
            }

            if (rejection?.Class == RejectionClass.NotAnArticle)
            {
                return rejection;
            }
        }

        return null;
    }

    // As many titles as texts: a table turned on its side.
    private static int Columns(List<JsonField> fields)
    {
        var titles = fields.Find(field => field.Field == ArticleField.Title).Values;
        return titles == fields.Find(field => field.Field == ArticleField.Body).Values ? titles : 0;
    }

    private static string? Title(List<JsonField> fields) => First(fields, ArticleField.Title) ?? First(fields, ArticleField.Headlines);

    private static StatedDate? Date(List<JsonField> fields)
    {
        (int Rank, StatedDate Date)? best = null;
        var language = First(fields, ArticleField.Language);
        foreach (var field in fields)
        {
            if (field.Field == ArticleField.Date && !(field.Rank >= best?.Rank) && DumpDate.Read(field.Text, language) is { } date)
            {
                best = (field.Rank, date);
            }
        }

        return best?.Date;
    }

    private static string? First(List<JsonField> fields, ArticleField wanted)
    {
        var (rank, text) = (int.MaxValue, default(string));
        foreach (ref readonly var field in CollectionsMarshal.AsSpan(fields))
        {
            if (field.Field == wanted && field.Rank < rank && !field.IsNumber && !string.IsNullOrWhiteSpace(field.Text))
            {
                (rank, text) = (field.Rank, field.Text);
            }
        }

        return text;
    }
}
