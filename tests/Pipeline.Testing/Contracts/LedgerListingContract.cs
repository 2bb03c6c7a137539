using Pipeline.Ledger;
using Pipeline.Storage;
using static Pipeline.Testing.Contracts.LedgerSamples;

namespace Pipeline.Testing.Contracts;

/// <summary>What every <see cref="ILedger"/> lists.</summary>
public abstract class LedgerListingContract
{
    /// <summary>Rows looked at for a page of a listing.</summary>
    protected const int PageSize = 40;

    protected abstract ILedger Ledger { get; }

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
        await Ledger.AddAsync(
            [
                Article(due.Id, 1),
                Article(due.Id, 2) with
                {
                    State = ArticleState.Delivered,
                },
                Article(due.Id, 3) with
                {
                    DueAt = Now.AddSeconds(1),
                },
            ],
            default);

        var dumps = (await ListAsync(Ledger.ListOverdueDumpsAsync(Now.AddSeconds(1), null, default)))
            .SelectMany(page => page.Items)
            .Select(row => row.Id)
            .ToArray();
        var articles = (await ListAsync(Ledger.ListOverdueArticlesAsync(Now.AddSeconds(1), Now.AddSeconds(1), null, default)))
            .SelectMany(page => page.Items);

        Assert.Contains(due.Id, dumps);
        Assert.DoesNotContain(settled.Id, dumps);
        Assert.DoesNotContain(later.Id, dumps);
        Assert.Equal([1], articles.Where(row => row.DumpId == due.Id).Select(row => row.Ordinal));
    }

    [Fact]
    public async Task Each_lane_has_a_time_of_its_own_by_which_it_is_overdue()
    {
        var dump = Names.Id();
        await Ledger.AddAsync([Article(dump, 1), Article(dump, 2) with { IsUrgent = true }], default);

        Assert.Equal([2], await OverdueAsync(Now, Now.AddSeconds(1)));
        Assert.Equal([1, 2], await OverdueAsync(Now.AddSeconds(1), Now.AddSeconds(1)));

        async Task<IEnumerable<int>> OverdueAsync(DateTimeOffset ordinary, DateTimeOffset urgent) =>
            (await ListAsync(Ledger.ListOverdueArticlesAsync(ordinary, urgent, null, default)))
                .SelectMany(page => page.Items)
                .Where(row => row.DumpId == dump)
                .Select(row => row.Ordinal);
    }

    [Fact]
    public async Task A_listing_of_what_is_overdue_goes_on_where_another_stopped()
    {
        var ids = new[] { Names.Id(), Names.Id() };
        foreach (var id in ids)
        {
            await Ledger.AddAsync([.. Enumerable.Range(1, PageSize).Select(i => Article(id, i))], default);
        }

        var found = new List<ArticleRow>();
        string? place = null;
        do
        {
            var page = await Ledger.ListOverdueArticlesAsync(Now.AddSeconds(1), Now.AddSeconds(1), place, default).FirstAsync();
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

        Assert.Equal(
            names.Append(names[1]).Order(StringComparer.Ordinal),
            (await NamedAsync(prefix)).Select(dump => dump.Name).Order(StringComparer.Ordinal));
        Assert.Equal(names[..4], (await NamedAsync(prefix)).Select(dump => dump.Name).Distinct().Take(4));
        Assert.Equal(names[2..4], (await NamedAsync(prefix + "b/")).Select(dump => dump.Name));
        Assert.Equal([deep + "2"], (await NamedAsync(deep + "2")).Select(dump => dump.Name));
        Assert.Equal(2, (await ListAsync(Ledger.ListVersionsAsync(names[1], default))).Count);
        Assert.Contains(version, await ListAsync(Ledger.ListVersionsAsync(names[1], default)));
        Assert.Equal([deep + "2"], (await ListAsync(Ledger.ListVersionsAsync(deep + "2", default))).Select(dump => dump.Name));
        Assert.Empty(await ListAsync(Ledger.ListVersionsAsync(prefix + "b", default)));
        Assert.Empty(await NamedAsync(prefix + "c"));

        async Task<List<DumpRow>> NamedAsync(string start) =>
            [.. (await ListAsync(Ledger.ListDumpsAsync(start, null, default))).SelectMany(page => page.Items)];
    }

    [Fact]
    public async Task Another_version_of_a_blob_is_another_dump()
    {
        var first = Blob(Names.Id(), "0x1");
        await Ledger.TryAddAsync(Dump() with { Id = first.DumpId, Name = first.Name, ETag = first.ETag }, default);

        Assert.Equal("0x2", Assert.Single(await Ledger.FindUnknownAsync([first with { ETag = "0x2" }], default)).ETag);
    }
}
