using Pipeline.Storage;

namespace Pipeline.Testing.Contracts;

/// <summary>What every <see cref="ISharedRows"/> does.</summary>
public abstract class SharedRowsContract
{
    protected abstract ISharedRows Rows { get; }

    [Fact]
    public async Task A_row_that_nobody_wrote_is_empty()
    {
        var key = Names.Id();

        Assert.Equal(new(key, "", ""), await Rows.ReadAsync(key, default));
    }

    [Fact]
    public async Task What_was_written_is_read_under_its_version()
    {
        var row = await Rows.ReadAsync("day-" + Names.Id(), default);

        var written = (await Rows.TryWriteAsync(row with { Value = """{"ü":1}""" }, default))!;
        var again = (await Rows.TryWriteAsync(written with { Value = "[]" }, default))!;

        Assert.NotEmpty(written.Version);
        Assert.NotEqual(written.Version, again.Version);
        Assert.Equal(again, await Rows.ReadAsync(row.Key, default));
        Assert.Equal("[]", again.Value);
    }

    [Fact]
    public async Task A_row_that_was_removed_is_as_if_nobody_had_written_it()
    {
        var row = (await Rows.TryWriteAsync(await Rows.ReadAsync(Names.Id(), default) with { Value = "1" }, default))!;

        await Rows.RemoveAsync(row.Key, default);
        await Rows.RemoveAsync(row.Key, default);

        Assert.Equal(new(row.Key, "", ""), await Rows.ReadAsync(row.Key, default));
        Assert.Null(await Rows.TryWriteAsync(row with { Value = "late" }, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_who_write_what_all_read_one_wins(bool exists)
    {
        var row = await Rows.ReadAsync(Names.Id(), default);
        row = exists ? (await Rows.TryWriteAsync(row with { Value = "0" }, default))! : row;

        var writes = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Rows.TryWriteAsync(row with { Value = $"{i}" }, default)));

        Assert.Equal(Assert.Single(writes, write => write is not null), await Rows.ReadAsync(row.Key, default));
        Assert.Null(await Rows.TryWriteAsync(row with { Value = "late" }, default));
    }
}
