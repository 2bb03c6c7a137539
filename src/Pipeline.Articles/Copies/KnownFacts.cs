using Pipeline.Cleaning;
using Pipeline.Grounding.Languages;

namespace Pipeline.Copies;

/// <summary>What the sentences of an article say, to hold others against.</summary>
internal sealed class KnownFacts
{
    private readonly ClaimLanguage language;
    private readonly List<SentenceFacts> sentences;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public KnownFacts(Article article, ClaimLanguage language, CancellationToken cancellationToken)
    {
        this.language = language;
        sentences =
        [
            SentenceFacts.Of(article.Title, new(0, article.Title.Length), language),
            .. article.Sentences(cancellationToken).Select(span => SentenceFacts.Of(article.Body, span, language)),
        ];
        known = sentences.SelectMany(sentence => sentence.Facts.Concat(sentence.Words)).ToHashSet(StringComparer.Ordinal);
        foreach (var (i, sentence) in sentences.Index())
        {
            foreach (var word in sentence.Words)
            {
                if (!places.TryGetValue(word, out var at))
                {
                    places[word] = at = [];
                }

                at.Add(i);
            }
        }
    }

    /// <summary>Whether the article has every name, number and negation of a text somewhere.</summary>
    public bool Have(string text) => SentenceFacts.Of(text, new(0, text.Length), language).Facts.All(known.Contains);

    /// <summary>Whether a sentence says nothing that its counterpart does not; without one, no name, number or negation.</summary>
    public bool Carry(string text, TextSpan span, double enoughShared)
    {
        var sentence = SentenceFacts.Of(text, span, language);
        var shared = new Dictionary<int, int>();
        foreach (var place in sentence.Words.SelectMany(word => places.GetValueOrDefault(word, [])))
        {
            shared[place] = shared.GetValueOrDefault(place) + 1;
        }

        var counterparts = shared.Where(one => one.Value >= enoughShared * sentence.Words.Count)
            .Select(one => sentences[one.Key]).ToList();
        return counterparts.Count == 0 ? sentence.Facts.Count == 0 : counterparts.Exists(sentence.IsWithin);
    }
}
