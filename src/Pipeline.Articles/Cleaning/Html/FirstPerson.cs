namespace Pipeline.Cleaning.Html;

/// <summary>Tells a text whose author speaks of himself.</summary>
internal static class FirstPerson
{
    /// <summary>Fewer may be quoted.</summary>
    private const int Fewest = 4;

    private static readonly Text.WordSet Others = new("my I'm I’m I've I’ve I'd I’d I'll I’ll ich mein meine");

    public static bool Speaks(IEnumerable<string> paragraphs)
    {
        var found = 0;
        foreach (var paragraph in paragraphs)
        {
            foreach (var range in paragraph.AsSpan().Split(' '))
            {
                var word = paragraph.AsSpan(range);
                found += word is "I" || Others.Contains(word) ? 1 : 0;
                if (found >= Fewest)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
