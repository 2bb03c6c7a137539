using Microsoft.Extensions.Logging;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Takes up again what was given up, with all its attempts. The letter stays until the work has ended, so that a crash anywhere
/// leaves either the letter or the work.
/// </summary>
public sealed class ReplayDeadLetter(
    IDumpRows dumps,
    IArticleRows articles,
    WorkOffers<DumpRow> dumpWork,
    WorkOffers<ArticleRow> articleWork,
    IMessageSender sender,
    DeadLetters deadLetters,
    ILogger<ReplayDeadLetter> logger)
{
    /// <summary>A message comes after its letter is removed: a second letter of it would have the same name.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    public async Task<ReplayOutcome> RunAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        var outcome = letter switch
        {
            { DumpId: { } dump, Ordinal: { } ordinal } => await ReplayArticleAsync(dump, ordinal, cancellationToken),
            { DumpId: { } dump } => await ReplayDumpAsync(dump, cancellationToken),
            _ => await ReplayMessageAsync(letter, cancellationToken),
        };
        if (outcome is ReplayOutcome.Settled)
        {
            await deadLetters.RemoveAsync(letter.Id, cancellationToken);
        }

        logger.LogInformation("Dead letter {Id}: {Outcome}", letter.Id, outcome);
        return outcome;
    }

    private async Task<ReplayOutcome> ReplayDumpAsync(string dumpId, CancellationToken cancellationToken)
    {
        var dump = await dumps.FindDumpAsync(dumpId, cancellationToken);
        if (dump is { ExpiredAt: not null })
        {
            return ReplayOutcome.Gone;
        }

        if (dump is not { State: DumpState.Dead })
        {
            return Ended(dump?.IsSettled);
        }

        var offered = await dumpWork.OfferAsync(dump.Reopen(dumpWork.Terms), TimeSpan.Zero, cancellationToken);
        return offered is null ? ReplayOutcome.UnderWay : ReplayOutcome.Offered;
    }

    private async Task<ReplayOutcome> ReplayArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken)
    {
        var article = await articles.FindArticleAsync(dumpId, ordinal, cancellationToken);
        if (article is not { State: ArticleState.Dead })
        {
            return Ended(article?.IsSettled);
        }

        // The dump is opened before and offered after: nobody counts the article among the settled ones in between.
        var (opened, isGone) = await OpenAsync(dumpId, ordinal, cancellationToken);
        if (isGone)
        {
            return ReplayOutcome.Gone;
        }

        var offered = await articleWork.OfferAsync(article.Reopen(articleWork.Terms), TimeSpan.Zero, cancellationToken);
        await (opened is null ? Task.CompletedTask : dumpWork.SendAsync(opened, TimeSpan.Zero));
        return offered is null ? ReplayOutcome.UnderWay : ReplayOutcome.Offered;
    }

    /// <summary>Has a dump that has counted an article already count once more.</summary>
    /// <returns>Null when there is nothing to offer: it has not come so far, or its reading failed; and whether its articles are being
    /// removed.</returns>
    private async Task<(DumpRow? Opened, bool IsGone)> OpenAsync(string dumpId, int ordinal, CancellationToken cancellationToken)
    {
        while (true)
        {
            var dump = await dumps.FindDumpAsync(dumpId, cancellationToken);
            if (dump is { ExpiredAt: not null })
            {
                return (null, true);
            }

            if (dump is null or { State: DumpState.Dead or DumpState.Forgotten } || dump.Settled < ordinal)
            {
                return (null, false);
            }

            var opened = await dumps.TryUpdateAsync(dump.Recount(dumpWork.Terms), cancellationToken);
            if (opened is not null)
            {
                return (opened, false);
            }
        }
    }

    private async Task<ReplayOutcome> ReplayMessageAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        await sender.SendAsync(StageNames.QueueOf(letter.Stage), letter.WorkItem, Delay, cancellationToken);
        await deadLetters.RemoveAsync(letter.Id, cancellationToken);
        return ReplayOutcome.Offered;
    }

    private static ReplayOutcome Ended(bool? isSettled) => isSettled switch
    {
        null => ReplayOutcome.Gone,
        true => ReplayOutcome.Settled,
        false => ReplayOutcome.UnderWay,
    };
}
