namespace Pipeline.Text;

/// <summary>Numbers the terms of one article: words with one stem are one term.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<bool> _isContent = [];
    private readonly List<int> _capitals = []; // seen with a capital less seen without, not counting sentence starts

    public Vocabulary() => _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _isContent.Count;

    /// <summary>Whether the term says something by itself.</summary>
    public bool IsContent(int term) => _isContent[term];

    /// <summary>Whether the term mostly has a capital where none is due.</summary>
    public bool IsName(int term) => _capitals[term] > 0;

    public int TermOf(ReadOnlySpan<char> word, bool startsSentence = false)
    {
        Span<char> buffer = stackalloc char[Stemmer.Longest];
        var stem = Stemmer.Stem(word, buffer);
        if (!_lookup.TryGetValue(stem, out var term))
        {
            term = _isContent.Count;
            _lookup[stem] = term;
            _isContent.Add(!FunctionWords.Contains(word) && (stem.Length > 1 || !char.IsAscii(stem[0])));
            _capitals.Add(0);
        }

        _capitals[term] += startsSentence ? 0 : char.IsUpper(word[0]) ? 1 : -1;
        return term;
    }
}
