using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Storage;

namespace Pipeline.Tests.Stages;

public sealed class ClaimCheckTests
{
    [Fact]
    public async Task An_event_that_just_fits_is_sent_whole()
    {
        var (text, claimed) = await DeliverAsync(await LongestThatFitsAsync());

        Assert.False(claimed);
        Assert.Equal(MessageLimits.TextBytes, Encoding.UTF8.GetByteCount(text));
    }

    [Fact]
    public async Task One_byte_more_goes_to_a_blob_that_the_event_names_with_hash_and_length()
    {
        var (text, claimed) = await DeliverAsync(await LongestThatFitsAsync() + 1);

        Assert.True(claimed);
        Assert.True(Encoding.UTF8.GetByteCount(text) < 1024);
    }

    /// <summary>Length of a summary, in bytes, with which the event has exactly the size that fits.</summary>
    private static async Task<int> LongestThatFitsAsync()
    {
        const int some = 1000;
        var (text, _) = await DeliverAsync(some);
        return MessageLimits.TextBytes - Encoding.UTF8.GetByteCount(text) + some;
    }

    private static async Task<(string Text, bool Claimed)> DeliverAsync(int summaryBytes)
    {
        using var bench = new StageBench();

        // Two bytes a letter: what counts is bytes, not characters.
        bench.Summarizer.Text = new string('\u00e9', summaryBytes / 2) + new string('a', summaryBytes % 2);
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();
        var sent = Assert.Single(bench.Events);
        if (sent.DataRef is { } reference)
        {
            Assert.Null(sent.Data);
            Assert.StartsWith(ContainerNames.Summaries + "/", reference, StringComparison.Ordinal);
            var content = bench.Documents.Content(ContainerNames.Summaries, reference[(ContainerNames.Summaries.Length + 1)..]);
            Assert.Equal(content.Length, sent.DataLength);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), sent.DataHash);
            Assert.Equal(bench.Summarizer.Text, JsonSerializer.Deserialize(content, ContractJson.Compact.ArticleSummarized)!.Summary);
        }

        return (Assert.Single(bench.Messages.Texts(QueueNames.ArticleSummaries)), sent.DataRef is not null);
    }
}
