using Pipeline.Contracts;
using Pipeline.Ledger.Feedback;
using Pipeline.Operations;

namespace Pipeline.Cli.Feedback;

/// <summary>Makes a golden item of what readers said of one article.</summary>
internal static class GoldenLines
{
    /// <param name="read">The summaries that were read, each with what was said of it; at least one, all of one article.</param>
    /// <returns>Null when readers called nothing in it good: an item needs a fact.</returns>
    public static GoldenLineOutput? Of(IReadOnlyList<(DeliveredArticle Summary, IReadOnlyList<FeedbackRow> Feedback)> read)
    {
        var liked = Distinct(read.SelectMany(one => one.Feedback.Where(row => row.IsGood).SelectMany(row => Good(row, one.Summary.Event))));
        var disliked = Distinct(read.SelectMany(one => Parts(one.Feedback, row => !row.IsGood, one.Summary.Event)));
        var untrue = Distinct(
            read.SelectMany(one => Parts(one.Feedback, row => row.Problem is FeedbackProblem.False, one.Summary.Event)));
        var praised = Distinct(read.SelectMany(one => Parts(one.Feedback, row => row.IsGood, one.Summary.Event)));

        // What one reader calls good and another bad is for neither list.
        var facts = liked.Except(disliked).ToList();
        var wrong = untrue.Except(praised).ToList();
        if (facts.Count == 0)
        {
            return null;
        }

        var (article, latest) = (read[^1].Summary.Article, read[^1]);
        var reasons = Distinct(read.SelectMany(one => one.Feedback.Select(row => row.Reason).OfType<string>()));
        return new(
            latest.Summary.Row.ArticleId,
            article.Language,
            article.Title,
            article.Body,
            facts,
            wrong.Count > 0 ? wrong : null,
            IsReference(latest.Feedback) ? latest.Summary.Event.Summary : null,
            reasons.Count > 0 ? reasons : null);
    }

    /// <summary>Of a whole summary that is good, its supported points.</summary>
    private static IEnumerable<string> Good(FeedbackRow row, ArticleSummarized summary) =>
        row.Part is { } part
            ? part.In(summary) is { } text ? [text] : []
            : summary.KeyPoints.Where(point => point.Grounded).Select(point => point.Text);

    private static IEnumerable<string> Parts(IEnumerable<FeedbackRow> feedback, Func<FeedbackRow, bool> which, ArticleSummarized summary) =>
        feedback.Where(which).Select(row => row.Part?.In(summary)).OfType<string>();

    private static bool IsReference(IReadOnlyList<FeedbackRow> feedback) =>
        feedback.Any(row => row is { Part: null, IsGood: true }) && feedback.All(row => row.IsGood);

    private static List<string> Distinct(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal)];
}
