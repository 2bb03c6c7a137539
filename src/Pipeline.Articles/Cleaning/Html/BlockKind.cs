namespace Pipeline.Cleaning.Html;

/// <summary>What a block of a page is by its element.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph, or text straight in a container.</summary>
    Text,
    Heading,
    ListItem,
    Cell,
    Quote,
    Preformatted,
}
