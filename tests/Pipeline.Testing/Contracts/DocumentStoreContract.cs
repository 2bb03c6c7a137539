using Pipeline.Storage;

namespace Pipeline.Testing.Contracts;

/// <summary>What every <see cref="IDocumentStore"/> does.</summary>
public abstract class DocumentStoreContract
{
    private const string Container = ContainerNames.Articles;

    protected abstract IDocumentStore Store { get; }

    [Fact]
    public async Task What_was_written_is_read_back()
    {
        var name = $"{Names.Id()}/00000001.json";
        byte[] content = [0, 1, 255, 10];

        Assert.True(await Store.TryCreateAsync(Container, name, content, default));

        Assert.Equal(content, (await Store.ReadAsync(Container, name, default))!.Value.ToArray());
    }

    [Fact]
    public async Task The_first_write_wins_and_the_second_is_told_so()
    {
        var name = Names.Id();
        Assert.True(await Store.TryCreateAsync(Container, name, "first"u8.ToArray(), default));

        Assert.False(await Store.TryCreateAsync(Container, name, "second, longer"u8.ToArray(), default));

        Assert.Equal("first"u8.ToArray(), (await Store.ReadAsync(Container, name, default))!.Value.ToArray());
    }

    [Fact]
    public async Task Of_many_writers_at_once_one_wins()
    {
        var name = Names.Id();

        var wins = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Store.TryCreateAsync(Container, name, new[] { (byte)i }, default)));

        var winner = Assert.Single(Enumerable.Range(0, 8), i => wins[i]);
        Assert.Equal((byte)winner, Assert.Single((await Store.ReadAsync(Container, name, default))!.Value.ToArray()));
    }

    [Fact]
    public async Task What_is_not_there_is_null() => Assert.Null(await Store.ReadAsync(Container, Names.Id(), default));

    [Fact]
    public async Task Names_are_listed_by_prefix_in_order()
    {
        var prefix = Names.Id() + "/";
        foreach (var name in new[] { "b", "a", "c/d" })
        {
            await Store.TryCreateAsync(Container, prefix + name, "x"u8.ToArray(), default);
        }

        Assert.Equal([prefix + "a", prefix + "b", prefix + "c/d"], await Store.ListAsync(Container, prefix, default).ToListAsync());
        Assert.Empty(await Store.ListAsync(Container, Names.Id(), default).ToListAsync());
    }

    [Fact]
    public async Task What_was_deleted_is_gone_and_may_be_deleted_again()
    {
        var name = Names.Id();
        await Store.TryCreateAsync(Container, name, "x"u8.ToArray(), default);

        await Store.DeleteAsync(Container, name, default);
        await Store.DeleteAsync(Container, name, default);

        Assert.Null(await Store.ReadAsync(Container, name, default));
        Assert.True(await Store.TryCreateAsync(Container, name, "y"u8.ToArray(), default));
    }

    [Fact]
    public async Task Containers_do_not_mix()
    {
        var name = Names.Id();
        await Store.TryCreateAsync(Container, name, "x"u8.ToArray(), default);

        Assert.Null(await Store.ReadAsync(ContainerNames.Summaries, name, default));
    }
}
