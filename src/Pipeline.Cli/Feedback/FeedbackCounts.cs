using Pipeline.Ledger.Feedback;

namespace Pipeline.Cli.Feedback;

/// <summary>Counts feedback by model and version of the prompt.</summary>
internal static class FeedbackCounts
{
    public static IReadOnlyList<FeedbackCount> Of(IEnumerable<FeedbackRow> feedback) =>
        [
            .. from row in feedback
               group row by (row.Model, row.PromptVersion) into rows
               orderby rows.Key
               select new FeedbackCount(
                   rows.Key.Model,
                   rows.Key.PromptVersion,
                   rows.DistinctBy(row => row.ArticleId).Count(),
                   rows.Count(row => row.IsGood),
                   rows.Count(row => !row.IsGood),
                   Wrong(rows, FeedbackProblem.False),
                   Wrong(rows, FeedbackProblem.Missing),
                   Wrong(rows, FeedbackProblem.Unclear)),
        ];

    private static int Wrong(IEnumerable<FeedbackRow> rows, string problem) => rows.Count(row => row.Problem == problem);
}
