namespace Pipeline.Dumps.Blocks;

/// <summary>What a block of a document is.</summary>
internal enum DocumentBlockKind
{
    Paragraph,
    Title,
    Heading,
    Item,
}
