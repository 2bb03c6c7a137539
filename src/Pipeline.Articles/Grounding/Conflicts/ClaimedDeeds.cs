using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// What a statement says to have happened, and whether the text has a word for it: that somebody has died, was arrested, has resigned.
/// </summary>
internal sealed class ClaimedDeeds
{
    private readonly Claim claim;
    private readonly List<(int Place, int[] Deeds)> open;
    private readonly HashSet<int> hinted = [];

    public ClaimedDeeds(Claim claim)
    {
        this.claim = claim;
        open =
        [
            .. Enumerable.Range(0, claim.Terms.Count)
                .Select(place => (place, Deeds: claim.Language.Deeds.At(claim.Text, claim.Terms, place).ToArray()))
                .Where(said => said.Deeds.Length > 0),
        ];
        Named = [];
    }

    /// <summary>The places in the statement of those for which the text has a word that says nothing else.</summary>
    public HashSet<int> Named { get; }

    /// <summary>The place of the first for which the text has no word at all; null for none.</summary>
    public int? FirstUnheard
    {
        get
        {
            var unheard = open.FindIndex(said => !hinted.Contains(said.Place));
            return unheard < 0 ? null : open[unheard].Place;
        }
    }

    /// <summary>Looks for them in a sentence of the text, or in its title.</summary>
    public void Hear(string text, IReadOnlyList<Term> terms)
    {
        if (open.Count == 0)
        {
            return;
        }

        var deeds = claim.Language.Deeds;
        open.RemoveAll(said => Array.Exists(said.Deeds, deed => deeds.IsNamed(deed, text, terms)) && Named.Add(said.Place));
        foreach (var (place, said) in open)
        {
            if (!hinted.Contains(place) && Array.Exists(said, deed => deeds.IsHinted(deed, text, terms)))
            {
                hinted.Add(place);
            }
        }
    }
}
