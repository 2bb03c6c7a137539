namespace Pipeline.Ledger;

/// <summary>The memory of what happened, as one store keeps it: a row per dump, article, story and claimed text.</summary>
public interface ILedger : IDumpRows, IArticleRows, IStoryRows, ISummaryClaims;
