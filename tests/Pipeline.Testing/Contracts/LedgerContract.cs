using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Testing.Contracts;

/// <summary>What every <see cref="ILedger"/> does.</summary>
public abstract class LedgerContract
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Rows looked at for a page of a listing.</summary>
    protected const int PageSize = 40;

    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task Every_field_of_a_dump_comes_back()
    {
        var dump = Dump() with
        {
            ContentType = "text/plain", ReplyTo = "article-summaries-x", State = DumpState.Read, Offer = 3, LeasedUntil = Now.AddMinutes(1), Attempts = 2, Replays = 8,
            Position = new DumpPosition(long.MaxValue, 7), Settled = 6, Delivered = 3, Rejected = 2, Dead = 1, Forgotten = 4, Cost = 0.000000123456789012m,
            Problem = new("class", "reason"), ReadAt = Now, SettledAt = Now,
        };

        var added = await Ledger.TryAddAsync(dump, default);

        Assert.NotEmpty(added!.Version);
        Assert.Equal(dump with { Version = added.Version }, added);
        Assert.Equal(added, await Ledger.FindDumpAsync(dump.Id, default));
    }

    [Fact]
    public async Task Every_field_of_an_article_comes_back_set_or_not()
    {
        var bare = Article(Names.Id(), 1);
        var full = Article(bare.DumpId, 2) with
        {
            TextId = Names.Id(), State = ArticleState.Dead, Offer = 4, NotBefore = Now.AddMinutes(2), LeasedUntil = Now.AddMinutes(3), Attempts = 5, Replays = 6,
            Cost = null, Problem = new("class", "reason"), EventId = Names.Id(), Supersedes = Names.Id(), SettledAt = Now.AddTicks(1),
        };

        var added = await Ledger.AddAsync([bare, full], default);

        Assert.Equal([bare with { Version = added[0].Version }, full with { Version = added[1].Version }], added);
        Assert.Equal(added[0], await Ledger.FindArticleAsync(bare.DumpId, 1, default));
        Assert.Equal(added[1], await Ledger.FindArticleAsync(bare.DumpId, 2, default));
    }

    [Fact]
    public async Task A_dump_is_added_once()
    {
        var dump = Dump();

        var rows = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Ledger.TryAddAsync(dump with { Attempts = i }, default)));

        var winner = Assert.Single(rows, row => row is not null);
        Assert.Equal(winner, await Ledger.FindDumpAsync(dump.Id, default));
    }

    [Fact]
    public async Task Of_two_updates_of_what_both_read_one_wins()
    {
        var dump = (await Ledger.TryAddAsync(Dump(), default))!;
        var article = (await Ledger.AddAsync([Article(dump.Id, 1)], default))[0];

        var dumps = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Ledger.TryUpdateAsync(dump with { Offer = i }, default)));
        var articles = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Ledger.TryUpdateAsync(article with { Offer = i }, default)));

        Assert.Equal(Assert.Single(dumps, row => row is not null), await Ledger.FindDumpAsync(dump.Id, default));
        Assert.Equal(Assert.Single(articles, row => row is not null), await Ledger.FindArticleAsync(dump.Id, 1, default));
    }

    [Fact]
    public async Task A_change_is_cancelled_before_it_is_made_or_not_at_all()
    {
        var dump = (await Ledger.TryAddAsync(Dump(), default))!;
        for (var i = 1; i <= 50; i++)
        {
            using var shutdown = new CancellationTokenSource();
            var change = Ledger.TryUpdateAsync(dump with { Offer = i }, shutdown.Token);
            await shutdown.CancelAsync();
            try
            {
                dump = (await change)!;
            }
            catch (OperationCanceledException)
            {
                // Nobody who gave up half-way could tell what to write next.
            }

            Assert.Equal(dump, await Ledger.FindDumpAsync(dump.Id, default));
        }
    }

    [Fact]
    public async Task An_update_clears_what_is_null_and_the_winner_can_go_on()
    {
        var dump = (await Ledger.TryAddAsync(Dump() with { LeasedUntil = Now, Problem = new("a", "b") }, default))!;

        var cleared = (await Ledger.TryUpdateAsync(dump with { LeasedUntil = null, Problem = null }, default))!;
        var again = (await Ledger.TryUpdateAsync(cleared with { Attempts = 9 }, default))!;

        Assert.Equal(dump with { LeasedUntil = null, Problem = null, Attempts = 9, Version = again.Version }, await Ledger.FindDumpAsync(dump.Id, default));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_neither_found_nor_updated()
    {
        var dump = (await Ledger.TryAddAsync(Dump(), default))!;

        Assert.Null(await Ledger.FindDumpAsync(Names.Id(), default));
        Assert.Null(await Ledger.FindArticleAsync(dump.Id, 1, default));
        Assert.Null(await Ledger.TryUpdateAsync(dump with { Id = Names.Id() }, default));
        Assert.Null(await Ledger.TryUpdateAsync(Article(dump.Id, 1) with { Version = dump.Version }, default));
    }

    [Fact]
    public async Task Adding_articles_again_keeps_what_is_there_and_adds_the_rest()
    {
        var id = Names.Id();
        var first = await Ledger.AddAsync([.. Enumerable.Range(1, 3).Select(i => Article(id, i))], default);
        var changed = (await Ledger.TryUpdateAsync(first[1] with { State = ArticleState.Delivered }, default))!;

        var second = await Ledger.AddAsync([.. Enumerable.Range(1, 5).Select(i => Article(id, i) with { Attempts = 7 })], default);

        Assert.Equal([first[0], changed, first[2]], second.Take(3));
        Assert.Equal([4, 5], second.Skip(3).Select(row => row.Ordinal));
        Assert.All(second.Skip(3), row => Assert.Equal(7, row.Attempts));
    }

    [Fact]
    public async Task Two_that_add_the_same_articles_at_once_see_the_same_rows()
    {
        var id = Names.Id();

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Ledger.AddAsync([.. Enumerable.Range(1, 20).Select(i => Article(id, i))], default)));

        Assert.Equal(both[0], both[1]);
    }

    [Fact]
    public async Task Articles_are_listed_in_order_from_a_number_on()
    {
        var id = Names.Id();
        await Ledger.TryAddAsync(Dump() with { Id = id }, default);
        await Ledger.AddAsync([.. Enumerable.Range(1, 250).Select(i => Article(id, i))], default);
        await Ledger.AddAsync([Article(Names.Id(), 40)], default);

        Assert.Equal(Enumerable.Range(1, 250), (await ListAsync(Ledger.ListArticlesAsync(id, 1, default))).Select(row => row.Ordinal));
        Assert.Equal(Enumerable.Range(99, 152), (await ListAsync(Ledger.ListArticlesAsync(id, 99, default))).Select(row => row.Ordinal));
        Assert.Empty(await ListAsync(Ledger.ListArticlesAsync(id, 251, default)));
    }

    [Fact]
    public async Task Only_open_rows_past_their_time_are_overdue()
    {
        var due = (await Ledger.TryAddAsync(Dump(), default))!;
        var settled = (await Ledger.TryAddAsync(Dump() with { State = DumpState.Completed }, default))!;
        var later = (await Ledger.TryAddAsync(Dump() with { DueAt = Now.AddSeconds(1) }, default))!;
        await Ledger.AddAsync([Article(due.Id, 1), Article(due.Id, 2) with { State = ArticleState.Delivered }, Article(due.Id, 3) with { DueAt = Now.AddSeconds(1) }], default);

        var dumps = (await ListAsync(Ledger.ListOverdueDumpsAsync(Now.AddSeconds(1), null, default))).SelectMany(page => page.Items).Select(row => row.Id).ToArray();
        var articles = (await ListAsync(Ledger.ListOverdueArticlesAsync(Now.AddSeconds(1), null, default))).SelectMany(page => page.Items);

        Assert.Contains(due.Id, dumps);
        Assert.DoesNotContain(settled.Id, dumps);
        Assert.DoesNotContain(later.Id, dumps);
        Assert.Equal([1], articles.Where(row => row.DumpId == due.Id).Select(row => row.Ordinal));
    }

    [Fact]
    public async Task A_listing_of_what_is_overdue_goes_on_where_another_stopped()
    {
        var ids = new[] { Names.Id(), Names.Id() };
        foreach (var id in ids)
        {
            await Ledger.AddAsync([.. Enumerable.Range(1, PageSize).Select(i => Article(id, i))], default);
        }

        var found = new List<ArticleRecord>();
        string? place = null;
        do
        {
            var page = await Ledger.ListOverdueArticlesAsync(Now.AddSeconds(1), place, default).FirstAsync();
            found.AddRange(page.Items.Where(row => ids.Contains(row.DumpId)));
            place = page.Next;
        }
        while (place is not null);

        Assert.Equal(2 * PageSize, found.Count);
        Assert.Equal(2 * PageSize, found.Select(row => (row.DumpId, row.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task Of_a_page_of_blobs_those_without_a_row_are_told()
    {
        var prefix = Names.Id();
        var blobs = Enumerable.Range(0, 60).Select(i => Blob($"{prefix}/{i}/ü '\"#?\\%" + new string('新', i * 5), "0x1")).ToArray();
        foreach (var known in blobs.Where((_, i) => i % 3 != 0))
        {
            await Ledger.TryAddAsync(Dump() with { Id = known.DumpId, Name = known.Name, ETag = known.ETag }, default);
        }

        Assert.Equal(Unknown(blobs.Where((_, i) => i % 3 == 0)), Unknown(await Ledger.FindUnknownAsync(blobs, default)));
        Assert.Empty(await Ledger.FindUnknownAsync([], default));

        static IEnumerable<string> Unknown(IEnumerable<DumpBlob> blobs) => blobs.Select(blob => blob.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Dumps_are_listed_by_name()
    {
        var prefix = Names.Id() + "/ü' ";
        var deep = prefix + new string('n', 300);
        string[] names = [prefix, prefix + "a", prefix + "b/1", prefix + "b/2", deep + "1", deep + "2"];
        foreach (var name in names.Reverse())
        {
            await Ledger.TryAddAsync(Dump() with { Name = name }, default);
        }

        var version = (await Ledger.TryAddAsync(Dump() with { Name = names[1] }, default))!;

        Assert.Equal(names.Append(names[1]).Order(StringComparer.Ordinal), (await NamedAsync(prefix)).Select(dump => dump.Name).Order(StringComparer.Ordinal));
        Assert.Equal(names[..4], (await NamedAsync(prefix)).Select(dump => dump.Name).Distinct().Take(4));
        Assert.Equal(names[2..4], (await NamedAsync(prefix + "b/")).Select(dump => dump.Name));
        Assert.Equal([deep + "2"], (await NamedAsync(deep + "2")).Select(dump => dump.Name));
        Assert.Equal(2, (await ListAsync(Ledger.ListVersionsAsync(names[1], default))).Count);
        Assert.Contains(version, await ListAsync(Ledger.ListVersionsAsync(names[1], default)));
        Assert.Equal([deep + "2"], (await ListAsync(Ledger.ListVersionsAsync(deep + "2", default))).Select(dump => dump.Name));
        Assert.Empty(await ListAsync(Ledger.ListVersionsAsync(prefix + "b", default)));
        Assert.Empty(await NamedAsync(prefix + "c"));

        async Task<List<DumpRecord>> NamedAsync(string start) => [.. (await ListAsync(Ledger.ListDumpsAsync(start, null, default))).SelectMany(page => page.Items)];
    }

    [Fact]
    public async Task Another_version_of_a_blob_is_another_dump()
    {
        var first = Blob(Names.Id(), "0x1");
        await Ledger.TryAddAsync(Dump() with { Id = first.DumpId, Name = first.Name, ETag = first.ETag }, default);

        Assert.Equal("0x2", Assert.Single(await Ledger.FindUnknownAsync([first with { ETag = "0x2" }], default)).ETag);
    }

    [Fact]
    public async Task A_story_is_added_once_and_changed_by_who_read_its_last_version()
    {
        var story = new StoryRecord
        {
            Id = Names.Id(), DumpId = Names.Id(), Ordinal = 7, ArticleId = Names.Id(), TextId = Names.Id(), EventId = Names.Id(), ReadyAt = Now,
            PublishedAt = new DateTimeOffset(1, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), Supersedes = Names.Id(),
        };
        Assert.Null(await Ledger.FindStoryAsync(story.Id, default));

        var added = Assert.Single(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ledger.TryAddAsync(story, default))), row => row is not null)!;
        Assert.Equal(story with { Version = added.Version }, await Ledger.FindStoryAsync(story.Id, default));
        var changed = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Ledger.TryUpdateAsync(added with { Ordinal = i, PublishedAt = null, Supersedes = null }, default)));

        Assert.Equal(Assert.Single(changed, row => row is not null), await Ledger.FindStoryAsync(story.Id, default));
    }

    [Fact]
    public async Task Of_many_claims_on_a_text_at_once_one_is_granted()
    {
        var text = Names.Id();

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default)));

        Assert.True(Assert.Single(claims, claim => claim is not null)!.IsFirst);
        Assert.NotNull(await Ledger.TryClaimAsync(text, "other", Now, Now.AddMinutes(5), default));
    }

    [Fact]
    public async Task A_claim_is_free_again_when_it_ran_out_but_nobody_is_first_twice()
    {
        var text = Names.Id();
        var until = Now.AddMinutes(5);
        await Ledger.TryClaimAsync(text, "p", Now, until, default);

        Assert.Null(await Ledger.TryClaimAsync(text, "p", until.AddTicks(-1), until.AddHours(1), default));
        Assert.False((await Ledger.TryClaimAsync(text, "p", until, until.AddHours(1), default))!.IsFirst);
        Assert.Null(await Ledger.TryClaimAsync(text, "p", until, until.AddHours(1), default));
    }

    [Fact]
    public async Task A_claim_that_is_given_back_is_free_and_one_that_was_lost_cannot_be_given_back()
    {
        var text = Names.Id();
        var first = (await Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default))!;
        await Ledger.ReleaseAsync(first, default);
        Assert.NotNull(await Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default));

        await Ledger.ReleaseAsync(first, default);

        Assert.Null(await Ledger.TryClaimAsync(text, "p", Now, Now.AddMinutes(5), default));
    }

    private static DumpBlob Blob(string name, string etag) => new(name, etag, 1, null, Now, null);

    private static DumpRecord Dump() => new() { Id = Names.Id(), Name = "ü '\"#?/..txt", ETag = "0x1", Length = 5_000_000_000, DueAt = Now, AcceptedAt = Now };

    private static ArticleRecord Article(string dumpId, int ordinal) =>
        new() { DumpId = dumpId, Ordinal = ordinal, ArticleId = Names.Id(), DueAt = Now, ReadyAt = Now };

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }
}
