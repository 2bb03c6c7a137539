namespace Pipeline.Cleaning.Html;

/// <summary>What marks an element as standing around articles.</summary>
/// <param name="Name">The word of its class or id, its role or its element's name.</param>
/// <param name="IsCertain">It does so however much prose it holds.</param>
internal sealed record FurnitureSign(string Name, bool IsCertain);
