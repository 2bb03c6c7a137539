namespace Pipeline.Storage;

/// <summary>A small value that all instances share.</summary>
/// <param name="Key">Letters, digits and hyphens.</param>
/// <param name="Value">JSON; empty before it is first written.</param>
/// <param name="Version">For conditional writes; empty before it is first written.</param>
public sealed record SharedRow(string Key, string Value, string Version);
