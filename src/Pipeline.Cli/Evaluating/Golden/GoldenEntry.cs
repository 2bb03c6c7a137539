namespace Pipeline.Cli.Evaluating.Golden;

/// <summary>A golden item as its line has it: with the text, or with the name of a file that holds one article.</summary>
internal sealed record GoldenEntry(
    string Id,
    string? Language,
    string? Title,
    string? Text,
    string? File,
    IReadOnlyList<GoldenFact> Facts,
    IReadOnlyList<GoldenFact> False,
    string? Reference);
