namespace Pipeline.Ledger;

/// <summary>The right to pay for the summary of one text under one profile, for a while.</summary>
/// <param name="TextId">Names the text.</param>
/// <param name="ProfileId">Names the profile.</param>
/// <param name="IsFirst">Nobody ever claimed it before, so nobody can have made the summary.</param>
/// <param name="Version">Of the claim's row.</param>
public sealed record SummaryClaim(string TextId, string ProfileId, bool IsFirst, string Version);
