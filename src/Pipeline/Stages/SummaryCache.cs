using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Cleaning;
using Pipeline.Documents;
using Pipeline.Entities;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Stages;

/// <summary>Equal text under an equal profile is summarised once, whatever dump it came in.</summary>
public sealed class SummaryCache(
    Summarizers summarizers,
    IDocumentStore documents,
    ISummaryClaims ledger,
    CopyReuse copies,
    TimeProvider clock,
    ILogger<SummaryCache> logger)
{
    /// <summary>How much of a claim a summarizer may use; the rest is for storing the result.</summary>
    private const double ShareOfClaim = 0.9;

    /// <summary>The stored summary of the article's text; made now when there is none and nobody else is making it.</summary>
    /// <param name="article">Its text decides, and its dump under which profile.</param>
    /// <param name="isUrgent">Its lane.</param>
    /// <param name="until">How long a claim on the text holds.</param>
    /// <param name="cancellationToken">Cancels the call and gives the claim back.</param>
    /// <returns>Null when another worker is making it: look again later.</returns>
    /// <exception cref="SummarizationException">The summarizer gave none.</exception>
    internal async Task<SummaryReceipt?> GetAsync(
        StoredArticle article,
        bool isUrgent,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        var summarizer = summarizers.For(article.Dump.Name);
        var profileId = summarizer.Profile.Id;
        var name = StoredSummary.BlobName(article.TextId, profileId);
        if (summarizer.IsFree)
        {
            // With nothing to pay, the one that is stored first decides.
            var free = await MakeAsync(summarizer, article, isUrgent, until, cancellationToken);
            return free is null ? null : await StoreAsync(name, free, cancellationToken);
        }

        // The claim comes first: for a new text, the usual case, it is the only question asked.
        var claim = await ledger.TryClaimAsync(article.TextId, profileId, clock.GetUtcNow(), until, cancellationToken);
        if (claim is null or { IsFirst: false } && await ReadAsync(name, cancellationToken) is { } stored)
        {
            return new(stored, 0);
        }

        if (claim is null)
        {
            return null;
        }

        try
        {
            var made = await MakeAsync(summarizer, article, isUrgent, until, cancellationToken);
            if (made is null)
            {
                await ReleaseAsync(claim);
                return null;
            }

            if (made.Summary.Fallback is { IsFinal: false } fallback)
            {
                // The model's own is still to be made.
                name = StoredSummary.BlobName(article.TextId, fallback.Profile.Id);
                await ReleaseAsync(claim);
            }

            return await StoreAsync(name, made, cancellationToken);
        }
        catch
        {
            await ReleaseAsync(claim);
            throw;
        }
    }

    /// <returns>Null while the summary is awaited that this one is to take over.</returns>
    private async Task<StoredSummary?> MakeAsync(
        ISummarizer summarizer,
        StoredArticle article,
        bool isUrgent,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        var profile = summarizer.Profile;
        var (copied, isAwaited) = await copies.TryAsync(article, profile.Id, isUrgent, cancellationToken);
        if (isAwaited)
        {
            return null;
        }

        var asked = article.Article with { IsUrgent = isUrgent, DumpId = article.Dump.Id };
        var summary = copied ?? await SummarizeAsync(summarizer, asked, until, cancellationToken);
        return new()
        {
            TextId = article.TextId,
            FirstArticleId = article.ArticleId,
            Profile = summary.Fallback?.Profile ?? profile,
            CreatedAt = clock.GetUtcNow(),
            Summary = summary,
            Entities = EntityFinder.Find(article.Article, cancellationToken),
        };
    }

    /// <summary>Stores a summary unless there is one. It may have been paid for: a shutdown does not throw it away.</summary>
    /// <returns>The one that stands; null when it has been removed meanwhile.</returns>
    private async Task<SummaryReceipt?> StoreAsync(string name, StoredSummary made, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(made, DocumentJson.Compact.StoredSummary);
        var stands = await documents.TryCreateAsync(ContainerNames.Summaries, name, bytes, CancellationToken.None)
            ? made
            : await ReadAsync(name, cancellationToken);
        return stands is null ? null : new(stands, made.Summary.Usage.Cost);
    }

    /// <summary>Ends before the claim does: what outlives its claim might be paid for twice.</summary>
    private async Task<Summary> SummarizeAsync(
        ISummarizer summarizer,
        Article article,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        var left = (until - clock.GetUtcNow()) * ShareOfClaim;
        using var late = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await summarizer.SummarizeAsync(article, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SummarizationException(
                SummarizationOutcome.Retry,
                FailureClass.TooSlow,
                $"No summary within {left.TotalSeconds:0} seconds; raise {StageOptions.Section}:{nameof(StageOptions.Lease)}.");
        }
    }

    /// <summary>A claim that cannot be given back runs out by itself; why there is no summary matters more.</summary>
    private async Task ReleaseAsync(SummaryClaim claim)
    {
        try
        {
            await ledger.ReleaseAsync(claim, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.LogWarning("The claim on text {TextId} could not be given back: {Error}", claim.TextId, e.GetType().Name);
        }
    }

    private async Task<StoredSummary?> ReadAsync(string name, CancellationToken cancellationToken) =>
        await documents.ReadAsync(ContainerNames.Summaries, name, cancellationToken) is { } bytes
            ? JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredSummary)
            : null;
}
