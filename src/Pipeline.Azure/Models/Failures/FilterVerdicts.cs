using System.Text.Json;

namespace Pipeline.Azure.Models.Failures;

/// <summary>The content filter's verdicts: an object of categories, each <c>{"filtered":true,"severity":"high"}</c>.</summary>
internal static class FilterVerdicts
{
    /// <summary>The categories that blocked, as <c>violence (medium), jailbreak</c>; null when none did.</summary>
    public static string? Describe(JsonElement verdicts)
    {
        if (verdicts.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var blocked = verdicts.EnumerateObject().Where(verdict => IsTrue(verdict.Value, "filtered")).Select(Describe).ToList();
        return blocked.Count == 0 ? null : string.Join(", ", blocked);
    }

    private static string Describe(JsonProperty verdict) =>
        verdict.Value.TryGetProperty("severity", out var severity) && severity.ValueKind == JsonValueKind.String
            ? $"{Word(verdict.Name)} ({Word(severity.GetString()!)})"
            : Word(verdict.Name);

    // Categories and severities are words; anything else is not repeated.
    private static string Word(string text) =>
        text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetter(c) || c == '_') ? text : "other";

    private static bool IsTrue(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.True;
}
