using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds what a statement says to have happened and the text has no word for: that somebody has died, was arrested, has resigned.
/// </summary>
internal sealed class UnheardDeeds
{
    private readonly Claim claim;
    private readonly List<(int Place, int[] Deeds)> unheard;

    public UnheardDeeds(Claim claim)
    {
        this.claim = claim;
        unheard =
        [
            .. Enumerable.Range(0, claim.Terms.Count)
                .Select(place => (place, Deeds: claim.Language.Deeds.At(claim.Text, claim.Terms, place).ToArray()))
                .Where(said => said.Deeds.Length > 0),
        ];
    }

    /// <summary>The place in the statement of the first; null when the text has a word for each.</summary>
    public int? First => unheard is [var (place, _), ..] ? place : null;

    /// <summary>Looks for them in a sentence of the text, or in its title.</summary>
    public void Hear(string text, IReadOnlyList<Term> terms)
    {
        if (unheard.Count > 0)
        {
            unheard.RemoveAll(said => Array.Exists(said.Deeds, deed => claim.Language.Deeds.IsHeard(deed, text, terms)));
        }
    }
}
