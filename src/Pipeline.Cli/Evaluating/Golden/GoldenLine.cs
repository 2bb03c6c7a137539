using System.Text.Json;
using Pipeline.Azure.Settings;

namespace Pipeline.Cli.Evaluating.Golden;

/// <summary>Reads one line of a golden file; says of a wrong one what is wrong with it.</summary>
internal static class GoldenLine
{
    private static readonly string[] Known = ["id", "language", "title", "text", "file", "facts", "false", "reference"];
    private static readonly string[] KnownOfFact = ["fact", "or", "terms", "instead"];

    /// <exception cref="JsonException">The message says what is wrong.</exception>
    public static GoldenEntry Read(string line)
    {
        using var document = Parse(line);
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException("it is no JSON object");
        }

        RefuseMistyped(root, Known);
        var id = Text(root, "id") ?? throw new JsonException("it has no id");
        var (text, file) = (Text(root, "text"), Text(root, "file"));
        if (text is null == file is null)
        {
            throw new JsonException(text is null ? "it has neither text nor file" : "it has both text and file");
        }

        var facts = Facts(root, "facts");
        return new(
            id,
            Text(root, "language"),
            Text(root, "title"),
            text,
            file,
            facts is [] ? throw new JsonException("it has no facts: a list of statements, at least one") : facts,
            Facts(root, "false"),
            Text(root, "reference"));
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new JsonException($"it is no JSON, from character {e.BytePositionInLine} on", e);
        }
    }

    /// <summary>What is near a known name is a slip; any other name is the user's own.</summary>
    private static void RefuseMistyped(JsonElement entry, string[] known)
    {
        foreach (var name in entry.EnumerateObject().Select(property => property.Name).Where(name => !known.Contains(name)))
        {
            if (known.Where(one => EditDistance.IsNear(one, name)).MinBy(one => EditDistance.Of(one, name)) is { } meant)
            {
                throw new JsonException($"it has '{name}'; did you mean '{meant}'?");
            }
        }
    }

    private static List<GoldenFact> Facts(JsonElement root, string name) =>
        [.. Items(root, name).Select(item => Fact(item, name))];

    private static GoldenFact Fact(JsonElement item, string name)
    {
        if (item.ValueKind is JsonValueKind.String)
        {
            return new([NotEmpty(item, name)], []);
        }

        if (item.ValueKind is not JsonValueKind.Object)
        {
            throw new JsonException($"an entry of {name} is neither a text nor an object");
        }

        RefuseMistyped(item, KnownOfFact);
        var fact = Text(item, "fact") ?? throw new JsonException($"an object in {name} has no fact");
        var instead = Text(item, "instead");
        return instead is not null && name != "false" ? throw new JsonException("only an object in false may have 'instead'") : new(
            [fact, .. Items(item, "or").Select(other => NotEmpty(other, "or"))],
            [.. Items(item, "terms").Select(Group)],
            instead);
    }

    /// <summary>A term, or a list of those of which one is enough.</summary>
    private static List<string> Group(JsonElement item) => item.ValueKind is JsonValueKind.Array
        ? item.GetArrayLength() == 0 ? throw new JsonException("a list in terms is empty") : [.. item.EnumerateArray().Select(Term)]
        : [Term(item)];

    private static string Term(JsonElement item) => NotEmpty(item, "terms") is var term && term.Any(char.IsLetterOrDigit)
        ? term
        : throw new JsonException($"'{term}' in terms has no letter or digit");

    private static IEnumerable<JsonElement> Items(JsonElement entry, string name) =>
        !entry.TryGetProperty(name, out var list) || list.ValueKind is JsonValueKind.Null ? []
        : list.ValueKind is JsonValueKind.Array ? list.EnumerateArray()
        : throw new JsonException($"{name} is no list");

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? NotEmpty(value, name) : null;

    private static string NotEmpty(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new JsonException($"{name} has an entry that is no text, or an empty one");
}
