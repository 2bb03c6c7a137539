using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Contracts;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Dumps.Wire;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
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
    StoryNames names,
    TakeBack takeBack,
    DumpCounts counts,
    EventPublisher publisher,
    DeadLetters deadLetters,
    ArticleEnd end,
    IOptions<KillOptions> options,
    TimeProvider clock)
{
    /// <summary>Wait while a dump's articles are counted by another worker, which takes a moment.</summary>
    private static readonly TimeSpan CountingTime = TimeSpan.FromSeconds(1);

    /// <summary>Ends or puts back an article that may not go out now.</summary>
    /// <returns>Whether the article may go on.</returns>
    internal async Task<bool> AllowAsync(Lease<ArticleRow> lease, StoredArticle article, CancellationToken cancellationToken)
    {
        if (article.Article.Wire is { Status: WireStatus.Killed })
        {
            await KillAsync(lease, article, cancellationToken);
            return false;
        }

        if (article.Article.Wire?.EmbargoedUntil - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
        {
            await lease.GiveBackAsync(wait);
            return false;
        }

        if (await RejectionAsync(article, cancellationToken) is { } rejection)
        {
            await RejectAsync(lease.Row with { Problem = rejection }, article, cancellationToken);
            await documents
                .DeleteAsync(ContainerNames.Articles, StoredArticle.BlobName(article.Dump.Id, article.Ordinal), CancellationToken.None);
            return false;
        }

        return true;
    }

    private async Task<Problem?> RejectionAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        if (StoryNames.MemberOf(article) is not { } mine)
        {
            return null;
        }

        var waited = article.Article.Wire!.EmbargoedUntil > article.ReadyAt;
        Problem? rejection = null;
        await foreach (var other in stories.ListMembersAsync(mine.StoryId, cancellationToken))
        {
            if (other.Kills(mine))
            {
                return new(RejectionClass.Killed, "its provider took the story back");
            }

            if (waited && other.Replaces(mine))
            {
                rejection = new(RejectionClass.Superseded, "a later version of the story came while it waited for the end of its embargo");
            }
        }

        return rejection;
    }

    /// <summary>The item's own row of the story stands since it was taken in, so whatever is delivered from then on sees it.</summary>
    private async Task KillAsync(Lease<ArticleRow> lease, StoredArticle kill, CancellationToken cancellationToken)
    {
        var wait = default(TimeSpan?);
        var counted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (dumpId, ordinal) in VersionsAsync(kill, cancellationToken))
        {
            // Its copies first: without its document nobody knows them.
            counted.Add(dumpId);
            if (
                (await CopiesHeldAsync(dumpId, ordinal, kill, counted, cancellationToken)
                    ?? await HeldAsync(dumpId, ordinal, kill, cancellationToken))
                is { } until)
            {
                wait = Shorter(wait, until - clock.GetUtcNow());
            }
        }

        foreach (var dumpId in wait is null ? counted : [])
        {
            if (!await counts.TryCorrectAsync(dumpId, cancellationToken))
            {
                wait = CountingTime;
            }
        }

        if (wait is { } time)
        {
            await lease.GiveBackAsync(time);
            return;
        }

        await RejectAsync(
                lease.Row with
                {
                    Problem = new(RejectionClass.Killed, "takes its story back; it is no article"),
                },
                kill,
                cancellationToken);
    }

    private static TimeSpan Shorter(TimeSpan? one, TimeSpan other) =>
        other < TimeSpan.Zero ? TimeSpan.Zero : one < other ? one.Value : other;

    /// <summary>What the item takes back, those that were taken back before included.</summary>
    private async IAsyncEnumerable<(string DumpId, int Ordinal)> VersionsAsync(
        StoredArticle kill,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mine = StoryNames.MemberOf(kill)!;
        await foreach (var other in stories.ListMembersAsync(mine.StoryId, cancellationToken))
        {
            if (mine.Kills(other))
            {
                yield return (other.DumpId, other.Ordinal);
            }
        }

        await foreach (var other in AtAddressAsync(kill.Article.Url, cancellationToken))
        {
            if (mine.Kills(other) && await IsNamelessAsync(other, kill.Dump, cancellationToken))
            {
                yield return (other.DumpId, other.Ordinal);
            }
        }
    }

    /// <summary>All that was delivered under an address. The row first: what leaves it meanwhile is a member by then.</summary>
    private async IAsyncEnumerable<StoryMember> AtAddressAsync(
        string? address,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (StoryUrl.IdOf(address) is not { } url
            || await stories.FindStoryAsync(url, cancellationToken) is not { } last)
        {
            yield break;
        }

        yield return last.AsMember();
        await foreach (var other in stories.ListMembersAsync(url, cancellationToken))
        {
            yield return other;
        }
    }

    /// <summary>
    /// Whether a version that is known by its address alone, as those are that came before names were read, is the killer's.
    /// </summary>
    private async Task<bool> IsNamelessAsync(StoryMember story, DumpReference killer, CancellationToken cancellationToken) =>
        await dumps.FindDumpAsync(story.DumpId, cancellationToken) is { } dump
        && names.IsOneSender(dump.Name, killer.Name)
        && (
            await documents.ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(story.DumpId, story.Ordinal), cancellationToken)
            is not { } bytes
            || JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)!.Article.Wire?.Id is null);

    /// <returns>When the last worker that has a copy must have ended; null when all that are to go are taken back.</returns>
    private async Task<DateTimeOffset?> CopiesHeldAsync(
        string dumpId, int ordinal, StoredArticle kill, HashSet<string> counted, CancellationToken cancellationToken)
    {
        var held = default(DateTimeOffset?);
        if (options.Value.Copies
            && await documents.ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(dumpId, ordinal), cancellationToken)
                is { } bytes)
        {
            var article = JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)!;
            await foreach (var (_, copyDumpId, copyOrdinal) in relatives.OfAsync(article.ArticleId, article.Copies, cancellationToken))
            {
                counted.Add(copyDumpId);
                var until = await HeldAsync(copyDumpId, copyOrdinal, kill, cancellationToken);
                held = held > until ? held : until ?? held;
            }
        }

        return held;
    }

    /// <summary>Takes an article back.</summary>
    /// <returns>When the worker that has it must have ended; null when it is taken back, or there is none.</returns>
    private async Task<DateTimeOffset?> HeldAsync(string dumpId, int ordinal, StoredArticle kill, CancellationToken cancellationToken) =>
        await dumps.FindDumpAsync(dumpId, cancellationToken) is { } dump
        && await articles.FindArticleAsync(dumpId, ordinal, cancellationToken) is { IsErased: false } row
            ? await TakeBackAsync(dump, row, kill, cancellationToken)
            : null;

    /// <returns>When the worker that has the article must have ended; null when it is taken back.</returns>
    private async Task<DateTimeOffset?> TakeBackAsync(DumpRow dump, ArticleRow row, StoredArticle kill, CancellationToken cancellationToken)
    {
        row = await takeBack.MarkAsync(row, cancellationToken);
        if (row.LeasedUntil > clock.GetUtcNow())
        {
            return row.LeasedUntil;
        }

        await takeBack.RemoveAsync(dump, row, kill, cancellationToken);
        return null;
    }

    private async Task RejectAsync(ArticleRow rejected, StoredArticle article, CancellationToken cancellationToken)
    {
        await publisher.PublishRejectedAsync(article.Dump, article.IsReplyOnly, rejected, article.Article, cancellationToken);
        await deadLetters.ClearAsync(rejected, cancellationToken);
        await end.SettleAsync(rejected, (last, now) => last.Settle(ArticleState.Rejected, now, rejected.Problem));
    }
}
