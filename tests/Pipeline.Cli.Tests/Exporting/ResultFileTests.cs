using Pipeline.Cli.Exporting;
using Pipeline.Contracts;

namespace Pipeline.Cli.Tests.Exporting;

/// <summary>A file that is there is worth something: a run that brings nothing leaves it alone.</summary>
public sealed class ResultFileTests : IDisposable
{
    private static readonly ArticleSummarized Summarized = new()
    {
        ArticleId = "a1",
        Dump = new("d1", "raw-articles", "news.txt", "1"),
        Ordinal = 1,
        Title = "The bridge",
        ArticleBlob = "d1/00000001.json",
        TextId = "t1",
        Headline = "The bridge opens",
        Summary = "It opens.",
        KeyPoints = [],
        Model = "extractive",
        Usage = new(0, 0, 0, 0, 0, 0),
    };

    private readonly TemporaryFolder folder = new();

    private string Name => Path.Combine(folder.Path, "kept.csv");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_replaces_a_file_only_when_something_came()
    {
        folder.Write("kept.csv", "old");

        await new ResultFile(Name).DisposeAsync();

        Assert.Equal("old", await File.ReadAllTextAsync(Name, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task It_is_whole_when_it_takes_its_name()
    {
        folder.Write("kept.csv", "old");
        var results = new ResultFile(Name);
        results.Add("e1", Summarized);

        Assert.Equal("old", await File.ReadAllTextAsync(Name, TestContext.Current.CancellationToken));
        await results.DisposeAsync();

        Assert.StartsWith(
            "dump,article",
            await File.ReadAllTextAsync(Name, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Equal(
        $"--out: there is no folder {Path.Combine(folder.Path, "none")}",
        Assert.Throws<CliException>(() => new ResultFile(Path.Combine(folder.Path, "none", "a.md"))).Message);

    [Fact]
    public void A_name_without_a_format_is_refused() =>
        Assert.Throws<CliException>(() => new ResultFile(Path.Combine(folder.Path, "a.txt")));
}
