using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Dumps.Wire;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// What an agency lets become of a version of a story: whether it may go out, and the taking back of those before a kill.
/// </summary>
public sealed class StoryTerms(
    IDumpRows dumps,
    IArticleRows articles,
    IStoryRows stories,
    IDocumentStore documents,
    CopyRelatives relatives,
    TakeBack takeBack,
    EventPublisher publisher,
    DeadLetters deadLetters,
    ArticleEnd end,
    IOptions<KillOptions> options,
    TimeProvider clock)
{
    /// <summary>Ends or puts back an article that may not go out now.</summary>
    /// <returns>Whether the article may go on.</returns>
    internal async Task<bool> AllowAsync(Lease<ArticleRow> lease, StoredArticle article, CancellationToken cancellationToken)
    {
        if (article.Article.Wire is { Status: WireStatus.Killed })
        {
            await KillAsync(lease, article, cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (article.Article.Wire?.EmbargoedUntil - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
        {
            await lease.GiveBackAsync(wait).ConfigureAwait(false);
            return false;
        }

        if (await RefusalAsync(article, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            await RejectAsync(lease.Row with { Problem = refusal }, article, cancellationToken).ConfigureAwait(false);
            await documents
                .DeleteAsync(ContainerNames.Articles, StoredArticle.BlobName(article.Dump.Id, article.Ordinal), CancellationToken.None)
                .ConfigureAwait(false);
            return false;
        }

        return true;
    }

    private async Task<Rejection?> RefusalAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        if (StoryNames.MemberOf(article) is not { } mine)
        {
            return null;
        }

        var waited = article.Article.Wire!.EmbargoedUntil > article.ReadyAt;
        Rejection? refusal = null;
        await foreach (var other in stories.ListMembersAsync(mine.StoryId, cancellationToken).ConfigureAwait(false))
        {
            if (other.Kills(mine))
            {
                return new(RejectionClass.Killed, "its provider took the story back");
            }

            if (waited && other.Replaces(mine))
            {
                refusal = new(RejectionClass.Superseded, "a later version of the story came while it waited for the end of its embargo");
            }
        }

        return refusal;
    }

    /// <summary>The item's own row of the story stands since it was taken in, so whatever is delivered from then on sees it.</summary>
    private async Task KillAsync(Lease<ArticleRow> lease, StoredArticle kill, CancellationToken cancellationToken)
    {
        var mine = StoryNames.MemberOf(kill)!;
        var held = default(DateTimeOffset?);
        await foreach (var other in stories.ListMembersAsync(mine.StoryId, cancellationToken).ConfigureAwait(false))
        {
            // Its copies first: without its document nobody knows them.
            var until = mine.Kills(other)
                ? await CopiesHeldAsync(other, cancellationToken).ConfigureAwait(false)
                    ?? await HeldAsync(other.DumpId, other.Ordinal, cancellationToken).ConfigureAwait(false)
                : null;
            held = held > until ? held : until ?? held;
        }

        if (held - clock.GetUtcNow() is { } wait)
        {
            await lease.GiveBackAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero).ConfigureAwait(false);
            return;
        }

        await RejectAsync(
                lease.Row with
                {
                    Problem = new(RejectionClass.Killed, "takes its story back; it is no article"),
                },
                kill,
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <returns>When the last worker that has a copy must have ended; null when all that are to go are taken back.</returns>
    private async Task<DateTimeOffset?> CopiesHeldAsync(StoryMember member, CancellationToken cancellationToken)
    {
        var held = default(DateTimeOffset?);
        if (options.Value.Copies
            && await documents
                .ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(member.DumpId, member.Ordinal), cancellationToken)
                .ConfigureAwait(false)
                is { } bytes)
        {
            var article = JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)!;
            await foreach (
                var (_, dumpId, ordinal) in relatives.OfAsync(article.ArticleId, article.Copies, cancellationToken).ConfigureAwait(false))
            {
                var until = await HeldAsync(dumpId, ordinal, cancellationToken).ConfigureAwait(false);
                held = held > until ? held : until ?? held;
            }
        }

        return held;
    }

    /// <summary>Takes an article back.</summary>
    /// <returns>When the worker that has it must have ended; null when it is taken back, or there is none.</returns>
    private async Task<DateTimeOffset?> HeldAsync(string dumpId, int ordinal, CancellationToken cancellationToken) =>
        await dumps.FindDumpAsync(dumpId, cancellationToken).ConfigureAwait(false) is { } dump
        && await articles.FindArticleAsync(dumpId, ordinal, cancellationToken).ConfigureAwait(false) is { IsErased: false } row
            ? await TakeBackAsync(dump, row, cancellationToken).ConfigureAwait(false)
            : null;

    /// <returns>When the worker that has the article must have ended; null when it is taken back.</returns>
    private async Task<DateTimeOffset?> TakeBackAsync(DumpRow dump, ArticleRow row, CancellationToken cancellationToken)
    {
        row = await takeBack.MarkAsync(row, cancellationToken).ConfigureAwait(false);
        if (row.LeasedUntil > clock.GetUtcNow())
        {
            return row.LeasedUntil;
        }

        await takeBack.RemoveAsync(dump, row, RejectionClass.Killed, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task RejectAsync(ArticleRow rejected, StoredArticle article, CancellationToken cancellationToken)
    {
        await publisher
            .PublishRejectedAsync(article.Dump, article.IsReplyOnly, rejected, article.Article, cancellationToken)
            .ConfigureAwait(false);
        await deadLetters.ClearAsync(rejected, cancellationToken).ConfigureAwait(false);
        await end.SettleAsync(rejected, (last, now) => last.Settle(ArticleState.Rejected, now, rejected.Problem)).ConfigureAwait(false);
    }
}
