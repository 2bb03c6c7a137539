namespace Pipeline.Dumps.Blocks;

/// <summary>
/// What a document's properties say, unchecked: programs fill them in with the template's, the file's or the typist's name.
/// </summary>
internal sealed record DocumentProperties(string? Title, string? Author, DateTimeOffset? Created, string? Language = null);
