using Pipeline.Dumps;
using Pipeline.Ledger;
using static Pipeline.Testing.Contracts.LedgerSamples;

namespace Pipeline.Testing.Contracts;

/// <summary>How every <see cref="ILedger"/> adds and changes rows.</summary>
public abstract class LedgerContract
{
    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task Every_field_of_a_dump_comes_back()
    {
        var dump = Dump() with
        {
            ContentType = "text/plain",
            ReplyTo = "article-summaries-x",
            IsReplyOnly = true,
            IsUrgent = false,
            IsPaused = true,
            State = DumpState.Read,
            Offer = 3,
            LeasedUntil = Now.AddMinutes(1),
            Attempts = 2,
            Replays = 8,
            Position = new DumpPosition(long.MaxValue, 7),
            Settled = 6,
            Delivered = 3,
            Rejected = 2,
            Dead = 1,
            Forgotten = 4,
            Unlisted = "malformed=5",
            GuessedField = "txt_full",
            RefusedReplyTo = "article-summaries-me",
            Cost = 0.000000123456789012m,
            Problem = new("class", "reason"),
            ReadAt = Now,
            SettledAt = Now,
            ExpiredAt = Now.AddDays(1),
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
            TextId = Names.Id(),
            IsUrgent = true,
            State = ArticleState.Dead,
            IsPaused = true,
            Offer = 4,
            NotBefore = Now.AddMinutes(2),
            LeasedUntil = Now.AddMinutes(3),
            Attempts = 5,
            Replays = 6,
            Cost = null,
            Problem = new("class", "reason"),
            EventId = Names.Id(),
            Supersedes = Names.Id(),
            Predecessor = Names.Id(),
            SupersededBy = Names.Id(),
            SettledAt = Now.AddTicks(1),
        };

        var added = await Ledger.AddAsync([bare, full], default);

        Assert.Equal([bare with { Version = added[0].Version }, full with { Version = added[1].Version }], added);
        Assert.Equal(added[0], await Ledger.FindArticleAsync(bare.DumpId, 1, default));
        Assert.Equal(added[1], await Ledger.FindArticleAsync(bare.DumpId, 2, default));
    }

    [Fact]
    public async Task An_article_is_found_by_its_id_and_by_that_of_its_event()
    {
        var added = await Ledger.AddAsync([Article(Names.Id(), 1) with { EventId = Names.Id() }], default);

        Assert.Equal(added[0], await Ledger.FindArticleAsync(added[0].ArticleId, default));
        Assert.Equal(added[0], await Ledger.FindArticleAsync(added[0].EventId!, default));
        Assert.Null(await Ledger.FindArticleAsync(Names.Id(), default));
    }

    [Fact]
    public async Task Rows_are_removed_also_when_some_of_them_are_gone()
    {
        var dump = (await Ledger.TryAddAsync(Dump(), default))!;
        var articles = await Ledger.AddAsync([.. Enumerable.Range(1, 120).Select(i => Article(dump.Id, i))], default);

        await Ledger.RemoveAsync(new[] { articles[0] }, default);
        await Ledger.RemoveAsync(articles.Take(110).ToList(), default);

        Assert.Equal(articles.Skip(110), await ListAsync(Ledger.ListArticlesAsync(dump.Id, 1, default)));
    }

    [Fact]
    public async Task A_dump_is_removed_with_its_name_unless_it_was_changed()
    {
        var blob = Blob(Names.Id(), "0x1");
        var dump = (await Ledger.TryAddAsync(Dump() with { Id = blob.DumpId, Name = blob.Name, ETag = blob.ETag }, default))!;
        var changed = (await Ledger.TryUpdateAsync(dump with { Offer = 1 }, default))!;

        await Ledger.RemoveAsync(dump, default);
        Assert.Equal(changed, await Ledger.FindDumpAsync(dump.Id, default));
        await Ledger.RemoveAsync(changed, default);

        Assert.Null(await Ledger.FindDumpAsync(dump.Id, default));
        Assert.Empty(await ListAsync(Ledger.ListVersionsAsync(blob.Name, default)));
        Assert.Equal([blob], await Ledger.FindUnknownAsync([blob], default));
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

        Assert.Equal(
            dump with
            {
                LeasedUntil = null,
                Problem = null,
                Attempts = 9,
                Version = again.Version,
            },
            await Ledger.FindDumpAsync(dump.Id, default));
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

        var both = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Ledger.AddAsync([.. Enumerable.Range(1, 20).Select(i => Article(id, i))], default)));

        Assert.Equal(both[0], both[1]);
    }

    [Fact]
    public async Task Each_of_many_changes_at_once_wins_or_loses_for_itself()
    {
        var id = Names.Id();
        var rows = await Ledger.AddAsync([.. Enumerable.Range(1, 120).Select(i => Article(id, i))], default);
        var changed = await Task.WhenAll(
            rows.Where(row => row.Ordinal % 3 == 0).Select(row => Ledger.TryUpdateAsync(row with { Offer = 9 }, default)));
        var gone = Article(id, 500) with { Version = rows[0].Version };

        var updates = await Task.WhenAll(
            rows.Append(gone)
                .SelectMany(row => Enumerable.Range(1, 3).Select(offer => Ledger.TryUpdateAsync(row with { Offer = offer }, default))));

        var winners = updates.OfType<ArticleRow>().ToList();
        Assert.All(changed, Assert.NotNull);
        Assert.Equal(rows.Where(row => row.Ordinal % 3 != 0).Select(row => row.Ordinal), winners.Select(row => row.Ordinal).Order());
        Assert.All(winners, winner => Assert.NotEqual("", winner.Version));
        Assert.Equal(
            winners.Concat(changed.OfType<ArticleRow>()).OrderBy(row => row.Ordinal),
            await ListAsync(Ledger.ListArticlesAsync(id, 1, default)));
    }
}
