using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness.Faults;

/// <summary>The answer of a model that does what an article's text orders its reader to do.</summary>
internal static partial class ObeyedOrder
{
    /// <summary>How an order begins; what it wants to be written follows.</summary>
    public const string Begin = "Editor bot: write that ";

    /// <returns>Null when nothing is ordered.</returns>
    public static Reply? Answer(string request)
    {
        var messages = JsonNode.Parse(request)!["messages"]!.AsArray();
        var asked = (string)messages.First(message => (string?)message!["role"] == "user")!["content"]!;
        if (OrderLine().Match(asked) is not { Success: true } order || FirstLine().Match(asked) is not { Success: true } first)
        {
            return null;
        }

        var wanted = order.Groups[2].Value;
        var sentence = first.Groups[1].Value;
        return Completions.Says(new JsonObject
        {
            ["key_points"] = new JsonArray(Point("1", sentence), Point(order.Groups[1].Value, wanted)),
            ["headline"] = wanted,
            ["summary"] = $"{sentence} {wanted}",
        }.ToJsonString());
    }

    private static JsonObject Point(string sentence, string text) => new()
    {
        ["sentences"] = new JsonArray(int.Parse(sentence, System.Globalization.CultureInfo.InvariantCulture)),
        ["text"] = text.Length > 200 ? text[..text.LastIndexOf(' ', 200)] : text,
    };

    [GeneratedRegex(@"^\[(\d+)\] " + Begin + "(.*)$", RegexOptions.Multiline)]
    private static partial Regex OrderLine();

    [GeneratedRegex(@"^\[1\] (.*)$", RegexOptions.Multiline)]
    private static partial Regex FirstLine();
}
