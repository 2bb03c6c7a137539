using Pipeline.Grounding;
using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;

namespace Pipeline.Copies;

/// <summary>What a sentence says that a copy may not change: its numbers, names and negations, in order.</summary>
internal sealed class SentenceFacts
{
    private const string Negation = "!";

    private SentenceFacts(IReadOnlyList<string> facts, IReadOnlySet<string> words)
    {
        Facts = facts;
        Words = words;
    }

    public IReadOnlyList<string> Facts { get; }

    /// <summary>Its words without inflection, the small ones left out.</summary>
    public IReadOnlySet<string> Words { get; }

    public static SentenceFacts Of(string text, TextSpan span, ClaimLanguage language)
    {
        var terms = TermReader.Read(text, span, language);
        var facts = new List<string>();
        for (var i = 0; i < terms.Count; i++)
        {
            if (Polarity.IsNegation(text, terms, i, language) || language.Denials.LengthAt(text, terms, i) > 0)
            {
                facts.Add(Negation);
            }
            else if (terms[i].Kind is TermKind.Number)
            {
                facts.Add(FormattableString.Invariant($"#{terms[i].Number}"));
            }
            else if (terms[i].Kind is TermKind.Name)
            {
                facts.Add(terms[i].Stem);
            }
        }

        return new(facts, terms.Where(term => term.IsContent).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Whether it says nothing that the other does not, in the same order, and denies as much. A name that the other has without a capital,
    /// or at its beginning, is none.
    /// </summary>
    public bool IsWithin(SentenceFacts other)
    {
        var at = 0;
        foreach (var fact in Facts.Where(fact => other.Facts.Contains(fact) || !other.Words.Contains(fact)))
        {
            while (at < other.Facts.Count && other.Facts[at] != fact)
            {
                at++;
            }

            if (at++ == other.Facts.Count)
            {
                return false;
            }
        }

        return Facts.Count(fact => fact == Negation) == other.Facts.Count(fact => fact == Negation);
    }
}
