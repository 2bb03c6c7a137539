using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Summarization;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Whatever an endpoint sends, no more of it is read than the limit says, packed or not.</summary>
[Collection(nameof(Alone))]
public sealed class LargeAnswerTests
{
    /// <summary>Of one attempt, far above the limit of 4 MiB and far below what is sent.</summary>
    private const long MostAllocated = 64 * 1024 * 1024;

    /// <summary>Bytes, of both sides and of the answer and its repair: it is parsed, and not compared with others.</summary>
    private const long MostAllocatedForAPoint = 16_384;

    /// <summary>RFC 1952: a member of no bytes. A stream that packs nothing writes nothing either.</summary>
    private static readonly byte[] PackedNothing = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static readonly byte[] Spaces = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));

    [Fact]
    public async Task An_answer_without_end_is_left_at_the_limit_and_asked_for_again()
    {
        await using var bench = await ModelBench.OpenAIAsync(new Reply.Endless(Spaces));
        var before = GC.GetTotalAllocatedBytes();
        var attempted = await bench.RunAsync();

        Assert.Equal(("summarized", 2), (attempted.Class, attempted.Usage.Attempts));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostAllocated);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(50_000)]
    public async Task Key_points_without_number_cost_in_proportion(int count)
    {
        var points = new JsonArray([.. Enumerable.Range(1, count).Select(number => new JsonObject
        {
            ["sentences"] = new JsonArray(1),
            ["text"] = $"Bridge {number} fell.",
        })]);
        var answer = new JsonObject { ["key_points"] = points, ["headline"] = "Bridges fell", ["summary"] = "Many bridges fell." }
            .ToJsonString();
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(_ => Completions.Says(answer)));
        var before = GC.GetTotalAllocatedBytes();
        var attempted = await bench.RunAsync();

        Assert.NotEqual("summarized", attempted.Class);
        Assert.Equal(2, bench.Server.Requests.Count);
        Assert.All(bench.Server.Requests, request => Assert.InRange(request.Body.Length, 0, 64 * 1024));
        Assert.InRange((GC.GetTotalAllocatedBytes() - before) / count, 0, MostAllocatedForAPoint);
    }

    [Fact]
    public async Task Answers_that_never_end_fail_with_the_name_of_the_setting()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(_ => new Reply.Endless(Spaces)), ("AnswerBytes", "65536"), ("Resilience:MaxRetries", "1"));
        var attempted = await bench.RunAsync();

        Assert.Equal(("transient", SummarizationOutcome.Retry), (attempted.Class, attempted.Outcome));
        Assert.Contains("Pipeline:Model:AnswerBytes=65536", attempted.Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Half_a_gigabyte_packed_small_is_not_unpacked(string encoding)
    {
        await using var bench = await ModelBench.OpenAIAsync(new Reply.Packed(Bomb(encoding), encoding));
        var before = GC.GetTotalAllocatedBytes();
        var attempted = await bench.RunAsync();

        Assert.Equal(("summarized", 2), (attempted.Class, attempted.Usage.Attempts));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostAllocated);
    }

    [Fact]
    public async Task Packed_bytes_that_unpack_to_nothing_end_at_the_limit_too()
    {
        var endless = new Reply.Endless(Enumerable.Repeat(PackedNothing, 1_000).SelectMany(bytes => bytes).ToArray(), "gzip");
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(endless), ("AnswerBytes", "65536"));

        Assert.Equal(2, (await bench.RunAsync()).Usage.Attempts);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_answer_of_usual_size_is_read(string encoding)
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(request => new Reply.Packed(
                Pack(encoding, stream => stream.Write(Encoding.UTF8.GetBytes(Completions.Obedient(request.Body).Body))),
                encoding)));

        Assert.Equal(("summarized", 1), ((await bench.RunAsync()) is var attempted ? attempted.Class : "", attempted.Usage.Attempts));
    }

    [Fact]
    public async Task An_answer_that_comes_for_ever_can_be_cancelled()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(_ => new Reply.Stall(Completions.Body("{}", "stop"))));
        using var cancelling = new CancellationTokenSource();
        var work = bench.SummarizeAsync(cancelling.Token);
        await bench.HangsAsync();
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    private static byte[] Bomb(string encoding) => Pack(encoding, stream =>
    {
        for (var i = 0; i < 8_000; i++)
        {
            stream.Write(Spaces);
        }
    });

    private static byte[] Pack(string encoding, Action<Stream> write)
    {
        var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            write(stream);
        }

        return packed.ToArray();
    }
}
