using Pipeline.Contracts;
using Pipeline.Harness.Faults;
using Pipeline.Harness.Feeding;

namespace Pipeline.Harness.Reconciling;

/// <summary>Says which model must have summarised an article, and why.</summary>
/// <param name="mayHaveFailed">Whether a model may have given no usable summary of an article that it summarises else.</param>
internal sealed class CascadeReconciliation(Func<FedArticle, bool> mayHaveFailed)
{
    /// <summary>Summaries by the model that wrote them.</summary>
    public SortedDictionary<string, int> Count { get; } = new(StringComparer.Ordinal);

    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Check(FedArticle article, ArticleSummarized told)
    {
        Count[told.Model] = Count.GetValueOrDefault(told.Model) + 1;
        var isRight = Declined.ByFirst(article) is not { } failure
            ? told is { Model: Declined.FirstModel, EscalatedFrom: null, FallbackFor: null } || mayHaveFailed(article)
            : told.EscalatedFrom?.Model == Declined.FirstModel
                && (told.EscalatedFrom.Class == failure || mayHaveFailed(article))
                && (Declined.ByBoth(article) ? IsExtractive(told)
                    : told is { Model: Declined.SecondModel, FallbackFor: null } || (IsExtractive(told) && mayHaveFailed(article)));
        return isRight ? null : $"was summarised by {told.Model} in place of {told.EscalatedFrom}, fallback for {told.FallbackFor}";
    }

    private static bool IsExtractive(ArticleSummarized told) =>
        told is { Model: "extractive", FallbackFor: Declined.FirstModel };
}
