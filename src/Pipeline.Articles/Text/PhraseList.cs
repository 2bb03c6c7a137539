namespace Pipeline.Text;

/// <summary>
/// Words and phrases that are looked for in texts: whole words, regardless of case. A text is read once, however many phrases there are.
/// </summary>
public sealed class PhraseList
{
    private readonly Node root = new();

    public PhraseList(IEnumerable<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        foreach (var phrase in phrases)
        {
            var node = root;
            foreach (var word in WordsOf(phrase))
            {
                node = node.Add(word.In(phrase));
            }

            node.IsEnd = node != root;
        }
    }

    /// <summary>Whether any of the phrases is in the text.</summary>
    public bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordsOf(text);
        for (var start = 0; start < words.Count; start++)
        {
            var node = root;
            for (var at = start; at < words.Count && node.Next(words[at].In(text.AsSpan())) is { } next; at++)
            {
                if (next.IsEnd)
                {
                    return true;
                }

                node = next;
            }
        }

        return false;
    }

    private static List<TextSpan> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(text, 0, words);
        return words;
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> next = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>A phrase ends here.</summary>
        public bool IsEnd { get; set; }

        public Node Add(string word)
        {
            if (!next.TryGetValue(word, out var node))
            {
                next[word] = node = new();
            }

            return node;
        }

        public Node? Next(ReadOnlySpan<char> word) =>
            next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) ? node : null;
    }
}
