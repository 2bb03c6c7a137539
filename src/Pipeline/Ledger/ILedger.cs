using Pipeline.Ledger.Clusters;
using Pipeline.Ledger.Feedback;

namespace Pipeline.Ledger;

/// <summary>
/// The memory of what happened, as one store keeps it: rows of dumps, articles, stories, copies, claimed texts and feedback.
/// </summary>
public interface ILedger : IDumpRows, IArticleRows, IStoryRows, ICopyRows, ISummaryClaims, IFeedbackRows;
