namespace Pipeline.Cli.Feedback;

/// <summary>
/// A golden item as <c>pipeline evaluate</c> reads it, made of what readers said. The readers' words in <c>reasons</c> are for
/// the editor who looks it through; the command does not read them.
/// </summary>
internal sealed record GoldenLineOutput(
    string Id,
    string? Language,
    string? Title,
    string Text,
    IReadOnlyList<string> Facts,
    IReadOnlyList<string>? False,
    string? Reference,
    IReadOnlyList<string>? Reasons);
