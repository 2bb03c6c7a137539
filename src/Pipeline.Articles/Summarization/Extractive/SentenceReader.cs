using Pipeline.Cleaning;
using Pipeline.Summarization.Answers;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Reads an article into the sentences that can be chosen.</summary>
internal sealed class SentenceReader(Vocabulary vocabulary)
{
    /// <summary>News says what matters early: what comes later is not looked at, so that no article is too long.</summary>
    public const int MostSentences = 400;

    /// <summary>What is longer is a list or a table; only its head is read, and it is never chosen. UTF-16 code units.</summary>
    public const int LongestSentence = 1_000;

    private readonly List<TextSpan> words = [];

    /// <returns>None that holds a link or markup; empty when all do.</returns>
    public List<Sentence> Read(Article article, CancellationToken cancellationToken)
    {
        var spans = article.Sentences(cancellationToken);
        var clutter = new List<Sentence>();
        var sentences = new List<Sentence>(Math.Min(spans.Count, MostSentences));
        foreach (var span in spans.Take(MostSentences))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = article.Body.Substring(span.Start, Math.Min(span.Length, LongestSentence));
            if (!FieldCheck.IsPlain(text))
            {
                continue;
            }

            var isClutter = Clutter.Is(text, CountWords(text));
            var to = isClutter ? clutter : sentences;
            to.Add(new(to.Count, span, [.. (isClutter ? [text] : SentenceEditor.Wordings(text)).Select(WordingOf)]));
        }

        // An article of nothing but clutter is taken as it is.
        return sentences.Count > 0 ? sentences : clutter;
    }

    public Wording WordingOf(string text)
    {
        words.Clear();
        WordTokenizer.AddWords(text, 0, words);
        var terms = new OrderedDictionary<int, int>();
        for (var i = 0; i < words.Count; i++)
        {
            var term = vocabulary.TermOf(words[i].In(text.AsSpan()), startsSentence: i == 0);
            terms[term] = terms.GetValueOrDefault(term) + 1;
        }

        return new(text, [.. terms.Select(pair => (pair.Key, pair.Value))], words.Count, TraitReader.Of(text, words));
    }

    private int CountWords(string text)
    {
        words.Clear();
        WordTokenizer.AddWords(text, 0, words);
        return words.Count;
    }
}
