namespace Pipeline.Ledger;

/// <summary>Who may pay for the summary of a text. One at a time, for a while.</summary>
public interface ISummaryClaims
{
    /// <summary>
    /// Claims the right to pay for a summary. A claim is free when none was made, or when the last one ran out before
    /// <paramref name="now"/>.
    /// </summary>
    /// <returns>The claim when it is ours; null when another's is still good.</returns>
    Task<SummaryClaim?> TryClaimAsync(
        string textId,
        string profileId,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken);

    /// <summary>Gives a claim back before it runs out; nothing happens when it is no longer ours.</summary>
    Task ReleaseAsync(SummaryClaim claim, CancellationToken cancellationToken);
}
