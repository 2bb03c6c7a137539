using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Ledger.Feedback;

namespace Pipeline.Azure.Storage;

/// <summary>How what readers said stands in the table: rows <c>f0000000001-NAME</c> in the partition of the article's dump.</summary>
internal static class FeedbackRows
{
    public const string Kind = "feedback";

    private const string Keys = "f";

    public static string OfDump(string dumpId) => $"PartitionKey eq '{dumpId}' and RowKey ge '{Keys}' and RowKey lt 'g'";

    public static string OfArticle(string dumpId, int ordinal) =>
        $"PartitionKey eq '{dumpId}' and RowKey ge '{ArticleKey(ordinal)}-' and RowKey lt '{ArticleKey(ordinal)}.'";

    public static TableEntity Of(FeedbackRow feedback) => new(feedback.DumpId, $"{ArticleKey(feedback.Ordinal)}-{feedback.Name}")
    {
        [LedgerRows.Kind] = Kind,
        [nameof(feedback.Ordinal)] = feedback.Ordinal,
        [nameof(feedback.Name)] = feedback.Name,
        [nameof(feedback.ArticleId)] = feedback.ArticleId,
        [nameof(feedback.EventId)] = feedback.EventId,
        [nameof(feedback.IsGood)] = feedback.IsGood,
        [nameof(feedback.Part)] = feedback.Part?.ToString(),
        [nameof(feedback.Problem)] = feedback.Problem,
        [nameof(feedback.Reason)] = feedback.Reason,
        [nameof(feedback.Model)] = feedback.Model,
        [nameof(feedback.PromptVersion)] = feedback.PromptVersion,
        [nameof(feedback.Time)] = feedback.Time,
    };

    public static FeedbackRow Feedback(TableEntity row) => new()
    {
        DumpId = row.PartitionKey,
        Ordinal = row.GetInt32(nameof(FeedbackRow.Ordinal))!.Value,
        Name = row.GetString(nameof(FeedbackRow.Name)),
        ArticleId = row.GetString(nameof(FeedbackRow.ArticleId)),
        EventId = row.GetString(nameof(FeedbackRow.EventId)),
        IsGood = row.GetBoolean(nameof(FeedbackRow.IsGood))!.Value,
        Part = row.GetString(nameof(FeedbackRow.Part)) is { } part ? FeedbackPart.Parse(part) : null,
        Problem = row.GetString(nameof(FeedbackRow.Problem)),
        Reason = row.GetString(nameof(FeedbackRow.Reason)),
        Model = row.GetString(nameof(FeedbackRow.Model)),
        PromptVersion = row.GetString(nameof(FeedbackRow.PromptVersion)),
        Time = row.GetDateTimeOffset(nameof(FeedbackRow.Time))!.Value,
    };

    private static string ArticleKey(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{Keys}{ordinal:D10}");
}
