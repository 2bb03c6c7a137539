using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Ledger.Feedback;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Keeps what a reader says of a summary, beside its article: it is forgotten with it. Repeats of a message change nothing.
/// </summary>
public sealed class TakeFeedback(
    IArticleRows articles,
    IFeedbackRows feedback,
    DeliveredArticles delivered,
    DeadLetters deadLetters,
    TimeProvider clock,
    ILogger<TakeFeedback> logger)
{
    /// <summary>Characters of a reason that are kept.</summary>
    private const int LongestReason = 1_000;

    /// <param name="message">From <see cref="QueueNames.Feedback"/>. What cannot be read becomes a dead letter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (Parse(message) is not { } said)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.TakeFeedback, message, cancellationToken);
        }
        else if (!await KeepAsync(said, cancellationToken))
        {
            logger.LogWarning(
                "Dump {DumpId} article {Ordinal}: feedback on a summary that is not stored was left out", said.DumpId, said.Ordinal);
        }
    }

    /// <returns>False when there is no such summary, or no such part of it: never delivered, forgotten or expired.</returns>
    /// <exception cref="ArgumentException">The part or the problem is none of those that <see cref="SummaryFeedback"/> names.</exception>
    public async Task<bool> KeepAsync(SummaryFeedback said, CancellationToken cancellationToken)
    {
        if (!IsValid(said))
        {
            throw new ArgumentException("It names neither a part of a summary nor a problem that is known.", nameof(said));
        }

        var row = await articles.FindArticleAsync(said.DumpId, said.Ordinal, cancellationToken);
        var read = row is null ? null : row with { EventId = said.EventId ?? row.EventId };
        if (read is null
            || await delivered.FindAsync(read, cancellationToken) is not { } found
            || await delivered.SummaryAsync(read, cancellationToken) is not { } summary
            || (PartOf(said) is { } part && part.In(found.Event) is null))
        {
            return false;
        }

        await feedback.PutAsync(
            new()
            {
                DumpId = read.DumpId,
                Ordinal = read.Ordinal,
                Name = NameOf(said, read.EventId!),
                ArticleId = read.ArticleId,
                EventId = read.EventId!,
                IsGood = said.Good,
                Part = PartOf(said),
                Problem = said.Good ? null : said.Problem,
                Reason = Cut(said.Reason),
                Model = summary.Summary.Model,
                PromptVersion = summary.Profile.Version,
                Time = clock.GetUtcNow(),
            },
            cancellationToken);

        // It may have been forgotten meanwhile, and what was said of it was removed before this was written.
        if (await articles.FindArticleAsync(said.DumpId, said.Ordinal, cancellationToken) is { State: ArticleState.Delivered })
        {
            return true;
        }

        await feedback.RemoveFeedbackAsync(said.DumpId, said.Ordinal, cancellationToken);
        return false;
    }

    private static SummaryFeedback? Parse(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, ContractJson.Compact.SummaryFeedback) is { } said && IsValid(said) ? said : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // ArgumentException: half a surrogate pair.
            return null;
        }
    }

    private static bool IsValid(SummaryFeedback said) =>
        Identity.IsIdentity(said.DumpId)
        && said.Ordinal > 0
        && (said.EventId is null || Identity.IsIdentity(said.EventId))
        && (said.Part is null || PartOf(said) is not null)
        && (said.Problem is null || FeedbackProblem.All.Contains(said.Problem));

    private static FeedbackPart? PartOf(SummaryFeedback said) => said.Part is { } part ? FeedbackPart.Parse(part) : null;

    /// <summary>A reader without a name says each thing once, however often its message comes.</summary>
    private static string NameOf(SummaryFeedback said, string eventId) => string.IsNullOrWhiteSpace(said.Reader)
        ? Identity.OfFeedback(eventId, said.Part ?? "", "", said.Good ? "good" : "bad", said.Problem ?? "", said.Reason ?? "")
        : Identity.OfFeedback(eventId, said.Part ?? "", said.Reader);

    private static string? Cut(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? null
        : reason.Length <= LongestReason ? reason.Trim()
        : reason[..(char.IsHighSurrogate(reason[LongestReason - 1]) ? LongestReason - 1 : LongestReason)].Trim();
}
