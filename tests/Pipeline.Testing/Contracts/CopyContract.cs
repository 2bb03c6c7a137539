using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Copies;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using static Pipeline.Testing.Contracts.LedgerSamples;

namespace Pipeline.Testing.Contracts;

/// <summary>How articles find their clusters in every <see cref="ILedger"/>.</summary>
public abstract class CopyContract
{
    private readonly FakeTimeProvider clock = new(Now);

    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task A_copy_joins_the_cluster_of_the_first()
    {
        var story = Story();
        var first = await PlaceAsync(Ledger, story);

        var copy = await PlaceAsync(Ledger, Copy(story, 1));
        var next = await PlaceAsync(Ledger, Copy(story, 2));

        Assert.Equal((1, 1.0), (first.Size, first.Similarity));
        Assert.Equal((first.ClusterId, 2), (copy.ClusterId, copy.Size));
        Assert.Equal((first.ClusterId, 3), (next.ClusterId, next.Size));
        Assert.InRange(copy.Similarity, 0.7, 0.999);
        Assert.Equal([2, 3], (await ListAsync(Ledger.ListCopiesAsync(first.ClusterId, default))).Select(one => one.Size).Order());
        Assert.Equal(3, (await Ledger.FindClusterAsync(first.ClusterId, default))!.Size);
    }

    [Fact]
    public async Task Other_stories_have_clusters_of_their_own()
    {
        var places = await PlaceAsync(Ledger, [Story(), Story(), Story()]);

        Assert.Equal(3, places.Select(place => place!.ClusterId).Distinct().Count());
    }

    [Fact]
    public async Task Copies_in_one_batch_find_each_other()
    {
        var story = Story();

        var places = await PlaceAsync(Ledger, [story, Story(), Copy(story, 1), null, Copy(story, 2), "Too short to tell."]);

        Assert.Equal([1, 1, 2, 0, 3, 0], places.Select(place => place?.Size ?? 0));
        Assert.All(places.Where(place => place?.Size > 1), place => Assert.Equal(places[0]!.ClusterId, place!.ClusterId));
    }

    /// <summary>Batches of several hosts, each with a copy of each of the same stories.</summary>
    [Fact]
    public async Task Copies_that_come_at_once_to_several_hosts_end_in_one_cluster()
    {
        const int Hosts = 4;
        const int Stories = 12;
        var stories = Enumerable.Range(0, Stories).Select(_ => Story()).ToList();

        var places = await Task.WhenAll(Enumerable.Range(0, Hosts).Select(host =>
            Task.Run(() => PlaceAsync(Ledger, [.. stories.Select(story => Copy(story, host))]))));

        for (var story = 0; story < Stories; story++)
        {
            var cluster = Assert.Single(places.Select(host => host[story]!.ClusterId).Distinct());
            Assert.Equal(Enumerable.Range(1, Hosts), places.Select(host => host[story]!.Size).Order());
            Assert.Equal(Hosts, (await Ledger.FindClusterAsync(cluster, default))!.Size);
        }
    }

    [Fact]
    public async Task A_batch_that_is_taken_in_again_has_the_same_places()
    {
        var story = Story();
        var rows = Rows(3);
        IReadOnlyList<(ArticleRow, string?)> batch = [(rows[0], story), (rows[1], Copy(story, 1)), (rows[2], Story())];
        var places = await Clusters(Ledger).PlaceAsync(batch, default);
        await PlaceAsync(Ledger, Copy(story, 2));

        Assert.Equal(places, await Clusters(Ledger).PlaceAsync(batch, default));
        Assert.Equal(3, (await Ledger.FindClusterAsync(places[0]!.ClusterId, default))!.Size);
    }

    [Fact]
    public async Task After_the_window_a_copy_is_a_first()
    {
        var story = Story();
        var first = await PlaceAsync(Ledger, story);
        clock.Advance(TimeSpan.FromDays(14));

        var late = await PlaceAsync(Ledger, Copy(story, 1));
        var copy = await PlaceAsync(Ledger, Copy(story, 2));

        Assert.NotEqual(first.ClusterId, late.ClusterId);
        Assert.Equal((late.ClusterId, 2), (copy.ClusterId, copy.Size));
    }

    [Fact]
    public async Task A_removed_cluster_is_found_no_more_and_leaves_nothing_but_its_copies()
    {
        var story = Story();
        var first = await PlaceAsync(Ledger, story);
        var copy = await PlaceAsync(Ledger, Copy(story, 1));
        var signature = TextSignature.Of(story)!;

        await Ledger.RemoveAsync((await Ledger.FindClusterAsync(first.ClusterId, default))!, default);

        Assert.Null(await Ledger.FindClusterAsync(first.ClusterId, default));
        foreach (var key in signature.Keys[..CopyCluster.MostKeys].ToArray())
        {
            Assert.Null(await Ledger.FindKeyAsync(key, default));
        }

        var member = Assert.Single(await ListAsync(Ledger.ListCopiesAsync(copy.ClusterId, default)));
        await Ledger.RemoveCopyAsync(member.ClusterId, member.DumpId, member.Ordinal, default);
        Assert.Empty(await ListAsync(Ledger.ListCopiesAsync(copy.ClusterId, default)));
        Assert.Equal(1, (await PlaceAsync(Ledger, Copy(story, 2))).Size);
    }

    [Fact]
    public async Task What_has_expired_is_listed_and_removed_unless_it_was_written_anew()
    {
        var story = Story();
        var first = await PlaceAsync(Ledger, story);
        await PlaceAsync(Ledger, Copy(story, 1));
        var end = clock.GetUtcNow().AddDays(14);
        var ours = TextSignature.Of(story)!.Keys[..CopyCluster.MostKeys].ToArray().Select(CopyRowName.OfKey)
            .Append(CopyRowName.OfCluster(first.ClusterId)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(await ExpiredAsync(end), row => ours.Contains(row.Name));
        var expired = (await ExpiredAsync(end.AddSeconds(1))).Where(row => ours.Contains(row.Name)
            || row.Name.StartsWith(CopyRowName.MembersOf(first.ClusterId), StringComparison.Ordinal)).ToList();
        Assert.Equal(CopyCluster.MostKeys + 2, expired.Count);
        clock.Advance(TimeSpan.FromDays(14));
        var late = await PlaceAsync(Ledger, story);

        await Ledger.RemoveAsync(expired, default);

        Assert.Null(await Ledger.FindClusterAsync(first.ClusterId, default));
        Assert.Empty(await ListAsync(Ledger.ListCopiesAsync(first.ClusterId, default)));
        Assert.Equal((late.ClusterId, 2), await PlaceAsync(Ledger, Copy(story, 3)) is var copy ? (copy.ClusterId, copy.Size) : default);
    }

    private static string Story() =>
        string.Join(' ', Enumerable.Range(0, 30).Select(_ => $"The {Names.Id()[..6]} council of {Names.Id()[..5]} voted late."));

    private static string Copy(string story, int number) => $"Our own reporter number {number} brings this story from the town. {story}";

    private static ArticleRow[] Rows(int count)
    {
        var dump = Names.Id();
        return [.. Enumerable.Range(1, count).Select(ordinal => Article(dump, ordinal))];
    }

    private CopyClusters Clusters(ILedger ledger) => new(ledger, clock, Options.Create(new CopyOptions()));

    private async Task<CopyPlace> PlaceAsync(ILedger ledger, string body) => (await PlaceAsync(ledger, [body]))[0]!;

    private Task<IReadOnlyList<CopyPlace?>> PlaceAsync(ILedger ledger, IReadOnlyList<string?> bodies) =>
        Clusters(ledger).PlaceAsync([.. Rows(bodies.Count).Zip(bodies)], default);

    private async Task<List<CopyRow>> ExpiredAsync(DateTimeOffset time) =>
        [.. (await ListAsync(Ledger.ListExpiredCopiesAsync(time, null, default))).SelectMany(page => page.Items)];
}
