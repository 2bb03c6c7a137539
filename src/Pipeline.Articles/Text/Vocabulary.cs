namespace Pipeline.Text;

/// <summary>Numbers the terms of one article: words with one stem are one term.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<bool> isContent = [];
    private readonly List<int> capitals = []; // seen with a capital less seen without, not counting sentence starts

    public Vocabulary() => lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => isContent.Count;

    /// <summary>Whether the term says something by itself.</summary>
    public bool IsContent(int term) => isContent[term];

    /// <summary>Whether the term mostly has a capital where none is due.</summary>
    public bool IsName(int term) => capitals[term] > 0;

    public int TermOf(ReadOnlySpan<char> word, bool startsSentence = false)
    {
        Span<char> buffer = stackalloc char[Stemmer.Longest];
        var stem = Stemmer.Stem(word, buffer);
        if (!lookup.TryGetValue(stem, out var term))
        {
            term = isContent.Count;
            lookup[stem] = term;
            isContent.Add(!FunctionWords.Contains(word) && (stem.Length > 1 || !char.IsAscii(stem[0])));
            capitals.Add(0);
        }

        capitals[term] += startsSentence ? 0 : char.IsUpper(word[0]) ? 1 : -1;
        return term;
    }
}
