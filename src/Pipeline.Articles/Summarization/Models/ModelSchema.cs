using System.Text.Json;

namespace Pipeline.Summarization.Models;

/// <summary>The JSON Schema an answer must follow, in the strict subset that structured outputs know.</summary>
/// <param name="Name">Letters, digits and underscores.</param>
/// <param name="Root">An object schema.</param>
public sealed record ModelSchema(string Name, JsonElement Root);
