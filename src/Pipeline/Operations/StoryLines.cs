using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Versions;

namespace Pipeline.Operations;

/// <summary>Reads the line of a story from what is stored: its versions, what changed between them, and their copies.</summary>
public sealed class StoryLines(
    IDumpRows dumps,
    IArticleRows articles,
    IStoryRows stories,
    CopyRelatives relatives,
    DeliveredArticles delivered)
{
    /// <summary>The story that an article is a version of. An article without versions is a line by itself.</summary>
    /// <returns>Null when the article's document is no longer stored, as nothing else says which story it is of.</returns>
    public async Task<StoryLine?> OfArticleAsync(ArticleRow row, CancellationToken cancellationToken)
    {
        if (await delivered.ArticleAsync(row, cancellationToken) is not { } stored)
        {
            return null;
        }

        string?[] names = [stored.StoryId, StoryUrl.IdOf(stored.Article.Url)];
        return await LineAsync(names.OfType<string>(), Member(stored), cancellationToken);
    }

    /// <summary>The story at an address.</summary>
    /// <returns>Null when no article with that address was delivered.</returns>
    public async Task<StoryLine?> AtAddressAsync(string url, CancellationToken cancellationToken)
    {
        if (StoryUrl.IdOf(url) is not { } id || await stories.FindStoryAsync(id, cancellationToken) is not { } last)
        {
            return null;
        }

        // By its document it is known under its provider's name too.
        return await articles.FindArticleAsync(last.DumpId, last.Ordinal, cancellationToken) is { } row
            && await delivered.ArticleAsync(row, cancellationToken) is { StoryId: { } name }
            ? await LineAsync([id, name], null, cancellationToken)
            : await LineAsync([id], null, cancellationToken);
    }

    private static StoryMember Member(StoredArticle stored) => StoryNames.MemberOf(stored) ?? new()
    {
        StoryId = "",
        DumpId = stored.Dump.Id,
        Ordinal = stored.Ordinal,
        Revision = StoryNames.RevisionOf(stored.Article),
        SentAt = stored.Article.PublishedAt,
        ReadyAt = stored.ReadyAt,
    };

    private async Task<StoryLine> LineAsync(IEnumerable<string> names, StoryMember? asked, CancellationToken cancellationToken)
    {
        var members = new Dictionary<(string, int), StoryMember>();
        foreach (var name in names)
        {
            await foreach (var member in stories.ListMembersAsync(name, cancellationToken))
            {
                members.TryAdd((member.DumpId, member.Ordinal), member);
            }

            if (await stories.FindStoryAsync(name, cancellationToken) is { } last)
            {
                members.TryAdd((last.DumpId, last.Ordinal), last.AsMember());
            }
        }

        if (asked is not null)
        {
            members.TryAdd((asked.DumpId, asked.Ordinal), asked);
        }

        var versions = new List<StoryVersion>();
        var copies = new Dictionary<string, StoryCopy>(StringComparer.Ordinal);
        StoredArticle? before = null;
        foreach (var member in InOrder(members.Values))
        {
            if (await articles.FindArticleAsync(member.DumpId, member.Ordinal, cancellationToken) is not { } row)
            {
                continue;
            }

            var stored = await delivered.ArticleAsync(row, cancellationToken);
            var isRepeat = stored is not null && stored.TextId == before?.TextId;
            versions.Add(new(
                row,
                await NameAsync(member.DumpId, cancellationToken),
                stored?.Article,
                member.Revision,
                member.SentAt,
                member.IsKill,
                isRepeat,
                stored is null || before is null || isRepeat || member.IsKill
                    ? []
                    : [.. TextChanges.Between(before.Article, stored.Article, cancellationToken).Select(Events.Told)]));
            before = member.IsKill ? before : stored ?? before;
            await foreach (var copy in CopiesAsync(stored, cancellationToken))
            {
                copies.TryAdd(copy.Row.ArticleId, copy);
            }
        }

        foreach (var version in versions)
        {
            copies.Remove(version.Row.ArticleId);
        }

        return new(
            versions,
            [.. copies.Values.OrderBy(copy => copy.Row.ReadyAt).ThenBy(copy => copy.Row.ArticleId, StringComparer.Ordinal)]);
    }

    /// <summary>By number where all have one, by the provider's time where all have that, else by arrival; a kill where it came.</summary>
    private static IEnumerable<StoryMember> InOrder(IReadOnlyCollection<StoryMember> members)
    {
        var numbered = members.All(member => member.Revision is not null);
        var dated = members.All(member => member.SentAt is not null);
        return members.OrderBy(member => numbered ? member.Revision : 0)
            .ThenBy(member => dated ? member.SentAt : null)
            .ThenBy(member => member.ReadyAt)
            .ThenBy(member => member.DumpId, StringComparer.Ordinal)
            .ThenBy(member => member.Ordinal);
    }

    private async IAsyncEnumerable<StoryCopy> CopiesAsync(
        StoredArticle? version,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (version is null)
        {
            yield break;
        }

        await foreach (var (id, dumpId, ordinal) in relatives.OfAsync(version.ArticleId, version.Copies, cancellationToken))
        {
            if (await articles.FindArticleAsync(dumpId, ordinal, cancellationToken) is { } row)
            {
                var stored = await delivered.ArticleAsync(row, cancellationToken);
                yield return new(
                    row,
                    await NameAsync(dumpId, cancellationToken),
                    stored?.Article.Site,
                    stored?.Article.Title,
                    id == version.Copies!.ClusterId);
            }
        }
    }

    private async Task<string?> NameAsync(string dumpId, CancellationToken cancellationToken) =>
        (await dumps.FindDumpAsync(dumpId, cancellationToken))?.Name;
}
