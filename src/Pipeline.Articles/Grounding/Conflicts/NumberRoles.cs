using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds a number that the text ties to something else: 22 of 40 turned into 40 of 22, or the 40 said of what it says of the 22; "only"
/// before another number; a number of one clause with what the next says of its own.
/// </summary>
internal static class NumberRoles
{
    /// <summary>Terms between two numbers that belong together.</summary>
    private const int Apart = 4;

    /// <summary>They stand between a part and the whole.</summary>
    private static readonly WordSet Parts = new("of von der des de du di dei degli z ze spośród из van av");

    private static readonly WordSet Only = new("""
        only just merely nur lediglich bloß gerade seulement solo sólo solamente únicamente soltanto appena apenas somente slechts bara endast
        tylko zaledwie jedynie только лишь всего yalnızca sadece
        """);

    private delegate ReadOnlySpan<char> WordAt(int place);

    /// <summary>The place in the statement, and the text's number that it belongs to.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, string body, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Number is null)
            {
                continue;
            }

            Term? found = null;
            var isHere = false;
            foreach (var sentence in source)
            {
                foreach (var (place, _) in sentence.Matches(i))
                {
                    var other = Turned(claim, i, sentence, place) ?? Whole(claim, i, sentence, place) ?? WholeBefore(claim, i, sentence, place) ?? OnlyOther(claim, i, sentence, place)
                        ?? OtherClause(claim, i, body, sentence, place);
                    isHere |= other is null;
                    found ??= other;
                }
            }

            if (found is { } instead && !isHere)
            {
                return (i, instead);
            }
        }

        return null;
    }

    /// <summary>Whether a number of the text is the whole of which another is a part: 22 of 40.</summary>
    public static bool IsWholeOf(SourceSentence sentence, int place, int part) =>
        part < place && place - part <= Apart
        && Enumerable.Range(part + 1, place - part - 1).Any(at => Parts.Contains(sentence.Word(at)));

    /// <summary>The number that comes after the statement's comes before it, with the same words between them.</summary>
    private static Term? Turned(Claim claim, int i, SourceSentence sentence, int place)
    {
        var next = Enumerable.Range(i + 1, Math.Max(0, Math.Min(Apart + 1, claim.Terms.Count - i - 1)))
            .FirstOrDefault(j => claim.Terms[j].Number is not null);
        if (next == 0)
        {
            return null;
        }

        foreach (var (before, _) in sentence.Matches(next))
        {
            var isNear = before < place && place - before <= Apart + 1;
            if (isNear && Enumerable.Range(i + 1, next - i - 1).Any(j => IsLink(claim, j)
                && sentence.Matches(j).Any(match => match.Place > before && match.Place < place)))
            {
                return sentence.Terms[before];
            }
        }

        return null;
    }

    private static bool IsLink(Claim claim, int j) => !claim.Terms[j].IsContent && claim.Word(j).Length > 1 && claim.Word(j) is not ("his" or "her" or "its");

    /// <summary>The number is the whole of which the text says it of a part.</summary>
    private static Term? Whole(Claim claim, int i, SourceSentence sentence, int place)
    {
        var of = Enumerable.Range(Math.Max(0, place - 3), place - Math.Max(0, place - 3)).Reverse()
            .FirstOrDefault(at => Parts.Contains(sentence.Word(at)), -1);
        if (of < 1 || HasPart(claim.Word, i) || Enumerable.Range(of + 1, place - of - 1).Any(at => sentence.Terms[at].IsContent))
        {
            return null;
        }

        for (var part = of - 1; part >= Math.Max(1, of - Apart); part--)
        {
            if (sentence.Terms[part].Number is not null)
            {
                return !sentence.IsMatched(part) && sentence.Terms[part - 1].Kind is TermKind.Content && sentence.IsMatched(part - 1)
                    ? sentence.Terms[part]
                    : null;
            }
        }

        return null;
    }

    /// <summary>The same in the other order: of 40 colonies 22 were lost.</summary>
    private static Term? WholeBefore(Claim claim, int i, SourceSentence sentence, int place)
    {
        if (HasPart(claim.Word, i) || !HasPart(sentence.Word, place))
        {
            return null;
        }

        var part = Enumerable.Range(place + 1, Math.Max(0, sentence.Terms.Count - place - 1))
            .FirstOrDefault(at => sentence.Terms[at].Number is not null, -1);
        return part > 0 && !sentence.IsMatched(part) && Enumerable.Range(place + 2, Math.Max(0, Math.Min(sentence.Terms.Count, part + 2) - place - 2))
            .Any(at => sentence.Terms[at].Kind is TermKind.Content && Math.Abs(at - part) == 1 && sentence.IsMatched(at))
            ? sentence.Terms[part]
            : null;
    }

    private static bool HasPart(WordAt word, int number)
    {
        for (var at = Math.Max(0, number - 3); at < number; at++)
        {
            if (Parts.Contains(word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static Term? OnlyOther(Claim claim, int i, SourceSentence sentence, int place)
    {
        if (i == 0 || !Only.Contains(claim.Word(i - 1)) || (place > 0 && Only.Contains(sentence.Word(place - 1))))
        {
            return null;
        }

        return Enumerable.Range(1, sentence.Terms.Count - 1)
            .Where(at => sentence.Terms[at].Number is not null && !sentence.IsMatched(at) && Only.Contains(sentence.Word(at - 1)))
            .Select(at => (Term?)sentence.Terms[at])
            .FirstOrDefault();
    }

    /// <summary>All that the statement says of the number, but what it counts, the text says in another clause, of another number.</summary>
    private static Term? OtherClause(Claim claim, int i, string body, SourceSentence sentence, int place)
    {
        var clauses = Clauses(body, sentence);
        var own = clauses[place];
        var all = Enumerable.Range(0, claim.Terms.Count)
            .Where(j => claim.Terms[j].IsContent && claim.Terms[j].Number is null && j != i + 1)
            .ToList();
        var said = all.Where(j => sentence.Matches(j) is not []).ToList();
        if (said.Count == 0 || said.Count * 2 < all.Count || Units.Are(claim.Text, claim.Terms, i) || said.Exists(j => sentence.Matches(j).Any(match => clauses[match.Place] == own)))
        {
            return null;
        }

        var other = clauses[sentence.Matches(said[^1])[0].Place];
        return Enumerable.Range(0, sentence.Terms.Count)
            .Where(at => clauses[at] == other && sentence.Terms[at].Number is not null && !sentence.IsMatched(at))
            .Select(at => (Term?)sentence.Terms[at])
            .FirstOrDefault();
    }

    /// <summary>For each term the number of the clause that it stands in.</summary>
    private static int[] Clauses(string body, SourceSentence sentence)
    {
        var clauses = new int[sentence.Terms.Count];
        for (var at = 1; at < clauses.Length; at++)
        {
            var isNew = Gap.Between(body, sentence.Terms[at - 1].Span, sentence.Terms[at].Span).ContainsAny(',', ';', ':');
            clauses[at] = clauses[at - 1] + (isNew ? 1 : 0);
        }

        return clauses;
    }
}
