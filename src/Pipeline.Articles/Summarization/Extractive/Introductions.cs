using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Finds the sentences that give somebody's full name, of whom later ones speak by surname.</summary>
internal sealed class Introductions(string title, ReferenceWords? language)
{
    private static readonly WordSet Articles = new("der die das den dem ein eine einen einem im am vom zum zur beim ins");

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private readonly HashSet<string> nouns = new(StringComparer.Ordinal);

    /// <summary>The rank of the sentence with the full name of somebody whose surname is in this one, whose names it learns.</summary>
    public int? Of(string sentence, IReadOnlyList<TextSpan> words, int rank)
    {
        int? introduction = null;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].In(sentence.AsSpan());
            if (word.Length < 3 || !char.IsUpper(word[0]) || SentenceWords.IsMonth(word))
            {
                continue;
            }

            var name = Bare(word).ToString();
            if (at > 0 && Articles.Contains(words[at - 1].In(sentence.AsSpan())))
            {
                nouns.Add(name);
            }

            if (!places.TryGetValue(name, out var first))
            {
                var isFull = at > 0 && IsName(sentence, words, at - 1) && Adjoin(words, at - 1);
                places.Add(name, isFull ? rank : -1);
            }
            else if (first >= 0 && first < rank && !nouns.Contains(name) && !title.Contains(name, StringComparison.Ordinal)
                && !(at > 0 && IsName(sentence, words, at - 1) && Adjoin(words, at - 1))
                && !(at + 1 < words.Count && char.IsUpper(sentence[words[at + 1].Start]) && Adjoin(words, at)))
            {
                introduction = Math.Max(introduction ?? 0, first);
            }
        }

        return introduction;
    }

    private static bool Adjoin(IReadOnlyList<TextSpan> words, int at) => words[at + 1].Start == words[at].End + 1;

    private bool IsName(string sentence, IReadOnlyList<TextSpan> words, int at)
    {
        var word = words[at].In(sentence.AsSpan());
        return char.IsUpper(word[0])
            && !(at == 0 && (SentenceWords.IsStarter(word) || IsCommon(word.ToString().ToLowerInvariant())));
    }

    /// <summary>Has its capital from the head of the sentence.</summary>
    private bool IsCommon(string word) => LanguageWords.Words.ContainsKey(word) || language?.IsFirst([word], 0) == true;

    /// <summary>Without the mark of possession.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;
}
