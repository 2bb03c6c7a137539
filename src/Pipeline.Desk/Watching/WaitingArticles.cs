namespace Pipeline.Desk.Watching;

/// <summary>Articles that are not settled, as the ledger has them.</summary>
/// <param name="Ready">Free for the next worker.</param>
/// <param name="AtWork">Leased.</param>
/// <param name="Deferred">Put back for later, by the class of their last problem.</param>
/// <param name="Next">When the first of those comes again; null for none.</param>
/// <param name="IsPartial">There are more than were counted.</param>
internal sealed record WaitingArticles(
    int Ready,
    int AtWork,
    IReadOnlyDictionary<string, int> Deferred,
    DateTimeOffset? Next,
    bool IsPartial)
{
    public int All => Ready + AtWork + Deferred.Values.Sum();
}
