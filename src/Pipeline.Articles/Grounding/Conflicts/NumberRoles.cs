using Pipeline.Grounding.Terms;
using Pipeline.Text;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds a number that the text ties to something else: 22 of 40 turned into 40 of 22, or the 40 said of what it says of the 22; "only"
/// before another number; a number of one clause with what the next says of its own.
/// </summary>
internal static class NumberRoles
{
    /// <summary>Terms from one number to another that belongs to it, at most.</summary>
    private const int Apart = 5;

    private static readonly WordSet Only = new("""
        only just merely nur lediglich bloß gerade seulement solo sólo solamente únicamente soltanto appena apenas somente slechts bara
        endast
        tylko zaledwie jedynie только лишь всего yalnızca sadece
        """);

    private static readonly WordSet Owners = new("his her its their");

    /// <summary>The place in the statement, and the text's number that it belongs to.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, string body, IReadOnlyList<SourceSentence> source) =>
        EachPlace.Of(
            claim,
            term => term.Number is not null,
            source,
            (i, sentence, place) => Turned(claim, i, sentence, place) ?? Parts.Said(claim, i, sentence, place)
                ?? OnlyOther(claim, i, sentence, place) ?? Clauses.Other(claim, i, body, sentence, place));

    /// <summary>The number that comes after the statement's comes before it, with one of the words between them.</summary>
    private static Term? Turned(Claim claim, int i, SourceSentence sentence, int place)
    {
        var next = Enumerable.Range(i + 1, claim.Terms.Count - i - 1).FirstOrDefault(j => claim.Terms[j].Number is not null);
        if (next == 0 || next - i > Apart)
        {
            return null;
        }

        foreach (var (before, _) in sentence.Matches(next))
        {
            var isNear = before < place && place - before <= Apart;
            if (isNear && Enumerable.Range(i + 1, next - i - 1).Any(j => IsLink(claim, j)
                && sentence.Matches(j).Any(match => match.Place > before && match.Place < place)))
            {
                return sentence.Terms[before];
            }
        }

        return null;
    }

    private static bool IsLink(Claim claim, int j) =>
        !claim.Terms[j].IsContent && claim.Word(j).Length > 1 && !Owners.Contains(claim.Word(j));

    private static Term? OnlyOther(Claim claim, int i, SourceSentence sentence, int place) =>
        i == 0 || !Only.Contains(claim.Word(i - 1)) || (place > 0 && Only.Contains(sentence.Word(place - 1)))
            ? null
            : Enumerable.Range(1, sentence.Terms.Count - 1)
                .Where(at => sentence.Terms[at].Number is not null && !sentence.IsMatched(at) && Only.Contains(sentence.Word(at - 1)))
                .Select(at => (Term?)sentence.Terms[at])
                .FirstOrDefault();
}
