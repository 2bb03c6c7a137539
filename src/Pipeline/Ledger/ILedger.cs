using Pipeline.Ledger.Clusters;

namespace Pipeline.Ledger;

/// <summary>
/// The memory of what happened, as one store keeps it: rows of dumps, articles, stories, copies, claimed texts and feedback.
/// </summary>
public interface ILedger : IDumpRows, IArticleRows, IStoryRows, ICopyRows, ISummaryClaims, IFeedbackRows;
