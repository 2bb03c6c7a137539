using Pipeline.Cleaning;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Reads an article into the sentences that can be chosen.</summary>
internal static class SentenceReader
{
    /// <summary>News says what matters early: what comes later is not looked at, so that no article is too long.</summary>
    private const int MostSentences = 400;

    /// <summary>A longer sentence is a list or a table; it is never chosen, and only its head counts. UTF-16 code units.</summary>
    public const int LongestSentence = 1_000;

    public static List<Sentence> Read(Article article, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var spans = SentenceSplitter.Split(article.Body, article.Paragraphs, cancellationToken);
        var sentences = new List<Sentence>(Math.Min(spans.Count, MostSentences));
        foreach (var (index, span) in spans.Take(MostSentences).Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = article.Body.AsSpan(span.Start, Math.Min(span.Length, LongestSentence)).ToString();
            var point = SentenceEditor.Shorten(text);
            sentences.Add(new(index, span, point, Terms(point, vocabulary), TraitReader.Of(text, point)));
        }

        return sentences;
    }

    public static int[] Terms(string text, Vocabulary vocabulary)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(text, 0, words);
        var terms = new int[words.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = vocabulary.TermOf(words[i].In(text.AsSpan()));
        }

        return terms;
    }
}
