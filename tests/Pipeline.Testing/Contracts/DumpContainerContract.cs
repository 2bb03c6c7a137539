using System.Text;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Testing.Contracts;

/// <summary>What every <see cref="IDumpContainer"/> does.</summary>
public abstract class DumpContainerContract
{
    /// <summary>Blobs in a page of a listing.</summary>
    protected const int PageSize = 25;

    protected abstract IDumpContainer Dumps { get; }

    public static TheoryData<string> HarmlessNames => new(
        "two words.txt", "Überraschung in Çorum – 新闻.txt", "a#b.txt", "a?b=c.txt", "a%2Fb.txt", "100%.txt", "a+b&c.txt",
        "folder/sub folder/x.txt", new string('n', 1000), "quote'\"<>.txt", "two..dots.txt", ".hidden/..b.txt");

    protected abstract Task DeleteAsync(string name);

    [Fact]
    public async Task An_upload_is_found_as_it_was_uploaded()
    {
        var name = NewName();

        var uploaded = await UploadAsync(name, "hello", "article-summaries-me");

        var found = await Dumps.FindAsync(name, default);
        Assert.Equal(uploaded.ETag, found!.ETag);
        Assert.DoesNotContain('"', found.ETag);
        Assert.Equal((name, 5, "article-summaries-me"), (found.Name, found.Length, found.ReplyTo));
    }

    [Fact]
    public async Task Listing_and_finding_give_the_same_version()
    {
        var name = NewName();
        await UploadAsync(name, "hello", "article-summaries-me");

        var listed = await ListedAsync(name);

        var found = await Dumps.FindAsync(name, default);
        Assert.Equal(
            (found!.ETag, found.Length, found.ReplyTo, found.LastModified),
            (listed!.ETag, listed.Length, listed.ReplyTo, listed.LastModified));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_its_sender_wants_the_answers_alone_comes_back(bool isReplyOnly)
    {
        var name = NewName();
        using var content = new MemoryStream("hello"u8.ToArray());

        var uploaded = await Dumps.UploadAsync(name, content, new("article-summaries-me", isReplyOnly), default);

        Assert.Equal(
            (isReplyOnly, isReplyOnly, isReplyOnly),
            (uploaded.IsReplyOnly, (await Dumps.FindAsync(name, default))!.IsReplyOnly, (await ListedAsync(name))!.IsReplyOnly));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task Whether_its_sender_calls_it_urgent_comes_back(bool? isUrgent)
    {
        var name = NewName();
        using var content = new MemoryStream("hello"u8.ToArray());

        var uploaded = await Dumps.UploadAsync(name, content, new(IsUrgent: isUrgent), default);

        Assert.Equal(
            (isUrgent, isUrgent, isUrgent),
            (uploaded.IsUrgent, (await Dumps.FindAsync(name, default))!.IsUrgent, (await ListedAsync(name))!.IsUrgent));
    }

    [Theory]
    [MemberData(nameof(HarmlessNames))]
    public async Task A_name_comes_back_as_it_was_given(string suffix)
    {
        var name = suffix.Length >= 1000 ? suffix[..960] + "-" + Names.Id() : Names.Id() + "-" + suffix;
        var uploaded = await UploadAsync(name, "text", null);

        Assert.Equal(uploaded.ETag, (await Dumps.FindAsync(name, default))?.ETag);
        Assert.Equal(uploaded.ETag, (await ListedAsync(name))?.ETag);
        Assert.Equal("text", await ReadAsync(uploaded, 0));
    }

    [Fact]
    public async Task An_identical_upload_is_another_version()
    {
        var name = NewName();
        var first = await UploadAsync(name, "same", null);

        Assert.NotEqual(first.ETag, (await UploadAsync(name, "same", null)).ETag);
    }

    [Theory]
    [InlineData(0, "0123456789")]
    [InlineData(4, "456789")]
    [InlineData(9, "9")]
    [InlineData(10, "")]
    [InlineData(11, "")]
    public async Task Reading_begins_where_it_is_told(long offset, string expected)
    {
        var blob = await UploadAsync(NewName(), "0123456789", null);

        Assert.Equal(expected, await ReadAsync(blob, offset));
    }

    [Fact]
    public async Task An_overwritten_version_is_superseded()
    {
        var name = NewName();
        var first = await UploadAsync(name, "first", null);
        await UploadAsync(name, "second", null);

        var e = await Assert.ThrowsAsync<DumpRejectedException>(() => Dumps.OpenAsync(name, first.ETag, 2, default));

        Assert.Equal(RejectionClass.Superseded, e.Rejection.Class);
    }

    [Fact]
    public async Task A_deleted_blob_is_gone()
    {
        var name = NewName();
        var blob = await UploadAsync(name, "text", null);
        await DeleteAsync(name);

        var e = await Assert.ThrowsAsync<DumpRejectedException>(() => Dumps.OpenAsync(name, blob.ETag, 0, default));

        Assert.Equal(RejectionClass.SourceGone, e.Rejection.Class);
        Assert.Null(await Dumps.FindAsync(name, default));
    }

    [Fact]
    public async Task A_listing_goes_on_where_another_stopped()
    {
        var prefix = Names.Id();
        await Task.WhenAll(Enumerable.Range(0, 2 * PageSize).Select(i => UploadAsync($"{prefix}/{i}", "text", null)));

        var names = new List<string>();
        string? place = null;
        do
        {
            var page = await Dumps.ListAsync(place, default).FirstAsync();
            names.AddRange(page.Items.Select(blob => blob.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)));
            Assert.InRange(page.Items.Count, 0, PageSize);
            place = page.Next;
        }
        while (place is not null);

        Assert.Equal(Enumerable.Range(0, 2 * PageSize).Select(i => $"{prefix}/{i}").Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public Task A_name_that_is_too_long_is_refused() =>
        Assert.ThrowsAsync<DumpNameException>(() => UploadAsync(new string('x', 1025), "text", null));

    protected async Task<DumpBlob> UploadAsync(string name, string text, string? replyTo)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Dumps.UploadAsync(name, content, replyTo, default);
    }

    private static string NewName() => Names.Id() + ".txt";

    private async Task<string> ReadAsync(DumpBlob blob, long offset)
    {
        using var reader = new StreamReader(await Dumps.OpenAsync(blob.Name, blob.ETag, offset, default));
        return await reader.ReadToEndAsync();
    }

    private async Task<DumpBlob?> ListedAsync(string name)
    {
        await foreach (var page in Dumps.ListAsync(null, default))
        {
            if (page.Items.FirstOrDefault(blob => blob.Name == name) is { } listed)
            {
                return listed;
            }
        }

        return null;
    }
}
