namespace Pipeline.Desk.Index;

/// <param name="Value">As the articles have it.</param>
/// <param name="Articles">How many have it.</param>
internal sealed record Facet(string Value, int Articles);
