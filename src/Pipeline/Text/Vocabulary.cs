namespace Pipeline.Text;

/// <summary>Numbers the terms of one article: words with one stem are one term.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<bool> _isContent = [];

    public Vocabulary() => _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _isContent.Count;

    /// <summary>Whether the term says something by itself.</summary>
    public bool IsContent(int term) => _isContent[term];

    public int TermOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Stemmer.Longest];
        var isFunction = FunctionWords.Contains(word);
        var stem = Stemmer.Stem(word, buffer);
        if (!_lookup.TryGetValue(stem, out var term))
        {
            term = _isContent.Count;
            _lookup[stem] = term;
            _isContent.Add(!isFunction && (stem.Length > 1 || !char.IsAscii(stem[0])));
        }

        return term;
    }
}
