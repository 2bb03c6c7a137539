namespace Pipeline.Dumps.Blocks;

/// <summary>A paragraph or heading of a document, on one line.</summary>
internal sealed record DocumentBlock(string Text, DocumentBlockKind Kind);
