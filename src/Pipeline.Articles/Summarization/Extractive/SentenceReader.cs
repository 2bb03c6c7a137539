using Pipeline.Cleaning;
using Pipeline.Grounding.Languages;
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

    /// <summary>A dateline stands before one of so many sentences.</summary>
    private const int DatedSentences = 3;

    /// <summary>Who speaks in an article shows in so many sentences.</summary>
    private const int PersonalSentences = 3;

    private readonly List<TextSpan> words = [];

    /// <returns>None that holds a link or markup; empty when all do.</returns>
    public List<Sentence> Read(Article article, CancellationToken cancellationToken)
    {
        var code = article.Language ?? LanguageDetector.Detect(article.Body);
        var language = ReferenceWords.Of(code);
        var orders = ClaimLanguage.Of(code ?? "");
        var speech = QuotedSpeech.In(article.Body, SayingWords.Of(code));
        var introductions = new Introductions(article.Title, language);
        var spans = article.Sentences(cancellationToken);
        var clutter = new List<Sentence>();
        var sentences = new List<Sentence>(Math.Min(spans.Count, MostSentences));
        foreach (var (index, (found, mark)) in SpokenSentences.Of(article.Body, spans.Take(MostSentences), speech).Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = article.Body.Substring(found.Start, Math.Min(found.Length, LongestSentence));
            if (!FieldCheck.IsPlain(text))
            {
                continue;
            }

            var filed = index < DatedSentences ? Datelines.Length(text) : 0;
            var span = found with { Start = found.Start + filed };
            text = mark + Captions.Without(text[filed..]);
            var isClutter = Clutter.Is(text, CountWords(text)) || Directives.Is(text, orders) || SpokenSentences.IsWithin(found, speech);
            var to = isClutter ? clutter : sentences;
            // Before the first sentence nothing was said.
            var first = to.Count == 0 ? SentenceTraits.Tied | SentenceTraits.Pronoun : SentenceTraits.None;
            var traits = TraitReader.Of(text, words, language) & ~first;
            var introduction = isClutter ? null : introductions.Of(text, words, to.Count);
            List<Wording> wordings = [.. (isClutter ? [text] : SentenceEditor.Wordings(text))
                .Select(way => WordingOf(way, language))
                .Select(way => way with { Traits = way.Traits & ~first })];
            to.Add(new(to.Count, span, text, traits, introduction, wordings));
        }

        // An article of nothing but clutter is taken as it is.
        return sentences.Count > 0 ? InOneVoice(sentences) : clutter;
    }

    public Wording WordingOf(string text, ReferenceWords? language = null)
    {
        words.Clear();
        WordTokenizer.AddWords(text, 0, words);
        var terms = new OrderedDictionary<int, int>();
        for (var i = 0; i < words.Count; i++)
        {
            var term = vocabulary.TermOf(words[i].In(text.AsSpan()), startsSentence: i == 0);
            terms[term] = terms.GetValueOrDefault(term) + 1;
        }

        return new(text, [.. terms.Select(pair => (pair.Key, pair.Value))], words.Count, TraitReader.Of(text, words, language));
    }

    /// <summary>Where the article begins with I or we, its author speaks: that is nobody's quotation.</summary>
    private static List<Sentence> InOneVoice(List<Sentence> sentences) =>
        sentences.Take(PersonalSentences).All(sentence => (sentence.Traits & SentenceTraits.Voiced) == 0)
            ? sentences
            :
            [
                .. sentences.Select(sentence => sentence with
                {
                    Traits = sentence.Traits & ~SentenceTraits.Voiced,
                    Wordings = [.. sentence.Wordings.Select(way => way with { Traits = way.Traits & ~SentenceTraits.Voiced })],
                }),
            ];

    private int CountWords(string text)
    {
        words.Clear();
        WordTokenizer.AddWords(text, 0, words);
        return words.Count;
    }
}
