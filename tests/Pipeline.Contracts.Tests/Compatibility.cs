using System.Text.Json.Nodes;

namespace Pipeline.Contracts.Tests;

/// <summary>The rule for a version of an event: fields may be added, never removed, renamed, retyped or made optional.</summary>
internal static class Compatibility
{
    private static readonly string[] SameAlways = ["type", "format", "enum"];

    /// <returns>What a reader of the old schema would trip over, each with its place.</returns>
    public static IEnumerable<string> Breaks(JsonNode old, JsonNode current, string path = "$")
    {
        (old, current) = (Meant(old), Meant(current));
        foreach (var keyword in SameAlways.Where(keyword => !JsonNode.DeepEquals(old[keyword], current[keyword])))
        {
            yield return $"{path}: {keyword} changed";
        }

        foreach (var name in Names(old["required"]).Except(Names(current["required"])))
        {
            yield return $"{path}.{name}: no longer required";
        }

        foreach (var (name, property) in old["properties"]?.AsObject() ?? [])
        {
            var breaks = current["properties"]?[name] is { } now ? Breaks(property!, now, $"{path}.{name}") : [$"{path}.{name}: gone"];
            foreach (var found in breaks)
            {
                yield return found;
            }
        }

        if (old["items"] is { } items)
        {
            foreach (var found in current["items"] is { } now ? Breaks(items, now, path + "[]") : [$"{path}[]: gone"])
            {
                yield return found;
            }
        }
    }

    /// <summary>What a reference to another place of its schema stands for; anything else is itself.</summary>
    private static JsonNode Meant(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } place
            ? place.TrimStart('#', '/').Split('/').Aggregate(schema.Root, (node, name) => node[name]!)
            : schema;

    private static IEnumerable<string> Names(JsonNode? required) => required?.AsArray().Select(name => name!.GetValue<string>()) ?? [];
}
