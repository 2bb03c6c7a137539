using Pipeline.Grounding.Languages;
using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a compound without its last word: a pelvis operation, a pelvis.</summary>
internal static class CutHeads
{
    /// <summary>English ones. German writes compounds as one word; other languages put the head first.</summary>
    private static readonly WordSet Articles = new("a an");

    private static readonly WordSet GermanArticles = new("ein eine einen einem einer");

    /// <summary>Past tenses without an ending: what follows a noun then is no part of it.</summary>
    private static readonly WordSet Verbs = new("""
        said told went came won lost left took made found saw got fell led held ran began broke brought built bought caught chose cut
        drew drove fought flew gave grew had has hit is kept knew let lay met paid put read rose sat sent set shot spoke stood stole
        struck swore taught thought threw was were woke wore wrote will would can could may might must should
        """);

    /// <summary>The word of the statement, and the one that the text has after it.</summary>
    public static (int Place, Term Head)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 1; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Kind is not TermKind.Content)
            {
                continue;
            }

            var head = claim.Language == English.Words
                ? HasArticle(claim, i) && IsLast(claim, i) ? Head(i, source) : null
                : claim.Language.HasCapitalNouns && GermanArticles.Contains(claim.Word(i - 1)) ? Compound(claim, i, source) : null;
            if (head is { } found)
            {
                return (i, found);
            }
        }

        return null;
    }

    /// <summary>Of the words that belong together.</summary>
    private static bool IsLast(Claim claim, int i) =>
        i + 1 == claim.Terms.Count || !claim.Terms[i + 1].IsContent || !IsNext(claim.Text, claim.Terms, i);

    private static bool HasArticle(Claim claim, int i) =>
        Articles.Contains(claim.Word(i - 1)) || (i > 1 && Articles.Contains(claim.Word(i - 2)));

    private static Term? Head(int i, IReadOnlyList<SourceSentence> source)
    {
        Term? head = null;
        foreach (var sentence in source)
        {
            foreach (var (place, quality) in sentence.Matches(i))
            {
                var next = place + 1;
                var isCompound =
                    quality == 1
                    && next < sentence.Terms.Count
                    && sentence.IsNext(place)
                    && sentence.Terms[next].Kind is TermKind.Content
                    && !sentence.IsMatched(next)
                    && !IsVerb(sentence.Word(next));
                if (!isCompound)
                {
                    return null;
                }

                head = sentence.Terms[next];
            }
        }

        return head;
    }

    /// <summary>A word that begins with the statement's, which the text has nowhere itself: Becken, Beckenoperation.</summary>
    private static Term? Compound(Claim claim, int i, IReadOnlyList<SourceSentence> source)
    {
        const int Shortest = 4; // of what is cut off: less is an ending
        Term? compound = null;
        foreach (var sentence in source)
        {
            if (sentence.Matches(i) is not [])
            {
                return null;
            }

            for (var place = 0; place < sentence.Terms.Count; place++)
            {
                var isLonger = sentence.Word(place).Length >= claim.Word(i).Length + Shortest;
                compound ??= isLonger && sentence.Word(place).StartsWith(claim.Word(i)) ? sentence.Terms[place] : null;
            }
        }

        return compound;
    }

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        Verbs.Contains(word) || word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("s") || word.EndsWith("ly");

    private static bool IsNext(string text, IReadOnlyList<Term> terms, int i) =>
        Gap.Between(text, terms[i].Span, terms[i + 1].Span) is " " or "-";
}
