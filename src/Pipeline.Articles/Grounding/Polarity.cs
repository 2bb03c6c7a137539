using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Which words of a sentence stand under a negation, and whether statement and text differ in that.</summary>
internal static class Polarity
{
    /// <summary>How far a negation reaches: so many content words, within so many words.</summary>
    private const int ContentReach = 2;
    private const int Reach = 5;

    /// <summary>Words around a word in which some negation explains that the statement denies it.</summary>
    private const int Window = 10;

    /// <summary>A negation so near another is a part of it: ne, pas. Terms.</summary>
    private const int OneDenial = 3;

    /// <summary>What stands around a word, at least, for two places to be the same.</summary>
    private const double SamePlace = 1;

    /// <summary>Where the text has a negation before the word, the words before it have moved.</summary>
    private const double SameDeniedPlace = 0.75;

    /// <summary>They deny a thing, not what is said: a vote of no confidence is not the denial of a vote.</summary>
    private static readonly WordSet OfThings = new("""
        none without nor neither nobody nothing unable fail fails failed refuse refuses refused
        kein keine keinen keinem keiner keines ohne weder niemand nichts aucun aucune sans ni rien personne
        sin ningún ninguna ninguno nadie nada senza nessun nessuno nessuna niente nulla né sem nenhum nenhuma ninguém nem
        geen zonder niemand niets noch ingen inget inga utan bez żaden żadna żadne nikt nic ani без ни никто ничего hiçbir olmadan yok
        """);

    private static bool IsOfThing(ReadOnlySpan<char> word, ClaimLanguage language) =>
        OfThings.Contains(word) || (word.Equals("no", StringComparison.OrdinalIgnoreCase) && language == English.Words);

    /// <summary>For each term whether it is denied.</summary>
    public static bool[] Denied(string text, IReadOnlyList<Term> terms, ClaimLanguage language)
    {
        var denied = new bool[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            if (!IsNegation(text, terms, i, language))
            {
                continue;
            }

            for (int next = i + 1, reached = 0; next < terms.Count && next <= i + Reach && reached < ContentReach; next++)
            {
                if (terms[next].IsContent)
                {
                    denied[next] = true;
                    reached++;
                }
            }
        }

        return denied;
    }

    public static bool IsNegation(string text, IReadOnlyList<Term> terms, int at, ClaimLanguage language)
    {
        var word = terms[at].Span.In(text.AsSpan());
        return terms[at].Number is null
            && (
                language.Negations.LengthAt(text, terms, at) > 0
                || (word.Length > 3 && word[^1] is 't' && word[^2] is '\'' or '’' && word[^3] is 'n'));
    }

    /// <summary>Whether the statement denies what the text says, or says what the text denies.</summary>
    public static bool IsTurned(Claim claim, string body, IReadOnlyList<SourceSentence> carriers)
    {
        var words = Enumerable.Range(0, claim.Terms.Count).Where(i => IsNegation(claim.Text, claim.Terms, i, claim.Language)).ToList();
        var negations = words.Where((at, n) => n == 0 || at - words[n - 1] > OneDenial).ToList();
        return negations.Count > 0
            ? negations.Any(at => IsDeniedByClaimOnly(claim, at, body, carriers))
            : Enumerable.Range(0, claim.Terms.Count)
                .Any(i => claim.Terms[i].Kind is TermKind.Content && IsDeniedByTextOnly(i, body, claim.Language, carriers));
    }

    private static bool IsDeniedByClaimOnly(Claim claim, int negation, string body, IReadOnlyList<SourceSentence> carriers)
    {
        var isFound = false;
        var isOfThing = IsOfThing(claim.Word(negation), claim.Language);
        for (int i = negation + 1, reached = 0; i < claim.Terms.Count && reached < (isOfThing ? 1 : ContentReach); i++)
        {
            if (!claim.Terms[i].IsContent)
            {
                continue;
            }

            reached++;
            foreach (var sentence in carriers)
            {
                foreach (var (place, _) in sentence.Matches(i))
                {
                    isFound |= !isOfThing || sentence.Anchor(i, place) >= SamePlace;
                    if (
                        sentence.IsContrary(i, place)
                        || HasRefusal(sentence, claim.Language)
                        || HasNegationNear(sentence, place, body, claim.Language))
                    {
                        return false;
                    }
                }
            }
        }

        return isFound
            || (!isOfThing && !carriers.Any(sentence => HasNegationNear(sentence, 0, body, claim.Language, sentence.Terms.Count)));
    }

    /// <summary>"does not want it", where the text says "rejected it".</summary>
    private static bool HasRefusal(SourceSentence sentence, ClaimLanguage language) =>
        Enumerable.Range(0, sentence.Terms.Count)
            .Any(place => !sentence.IsMatched(place) && language.Opposites.IsRefusal(sentence.Word(place)));

    private static bool HasNegationNear(SourceSentence sentence, int place, string body, ClaimLanguage language, int window = Window)
    {
        for (var at = Math.Max(0, place - window); at <= Math.Min(sentence.Terms.Count - 1, place + window); at++)
        {
            if (
                IsNegation(body, sentence.Terms, at, language)
                || language.Denials.LengthAt(body, sentence.Terms, at) > 0
                || language.Absences.LengthAt(body, sentence.Terms, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeniedByTextOnly(int i, string body, ClaimLanguage language, IReadOnlyList<SourceSentence> carriers)
    {
        var isDenied = false;
        foreach (var sentence in carriers)
        {
            foreach (var (place, _) in sentence.Matches(i))
            {
                if (!IsDirectlyDenied(sentence, place, body, language) || sentence.IsContrary(i, place))
                {
                    return false;
                }

                isDenied |= sentence.Anchor(i, place) >= SameDeniedPlace;
            }
        }

        return isDenied;
    }

    /// <summary>The word is the first content word after "not", and that is near.</summary>
    private static bool IsDirectlyDenied(SourceSentence sentence, int place, string body, ClaimLanguage language)
    {
        const int Near = 3;
        for (var at = place - 1; at >= Math.Max(0, place - Near); at--)
        {
            if (IsNegation(body, sentence.Terms, at, language))
            {
                return !IsOfThing(sentence.Word(at), language);
            }

            if (sentence.Terms[at].IsContent)
            {
                return false;
            }
        }

        return false;
    }
}
