using System.Text.Json;

namespace Pipeline.FunctionsHost;

/// <summary>A function as the worker describes it to the host.</summary>
/// <param name="Name">Of the function.</param>
/// <param name="EntryPoint">Type and method.</param>
/// <param name="Bindings">As JSON; the trigger is one of them.</param>
internal sealed record FunctionMetadata(string Name, string EntryPoint, IReadOnlyList<JsonElement> Bindings)
{
    public JsonElement Trigger =>
        Bindings.Single(binding => Text(binding, "type")!.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));

    public string Kind => Text(Trigger, "type")![..^"Trigger".Length].ToLowerInvariant();

    /// <summary>A property of the trigger; null where it has none of that name.</summary>
    public string? this[string property] => Text(Trigger, property);

    private static string? Text(JsonElement binding, string property) => binding.EnumerateObject()
        .Where(field => string.Equals(field.Name, property, StringComparison.OrdinalIgnoreCase))
        .Select(field => field.Value.ToString()).FirstOrDefault();
}
