using System.Text.Json;
using Pipeline.Contracts;

namespace Pipeline.Tests.Stages;

/// <summary>What the extractive summarizer writes in a long outage of the model is never taken for the model's.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_fallback_is_marked_and_the_same_text_gets_the_models_summary_later()
    {
        using var bench = new StageBench();
        bench.Summarizer.Fallback = new("scripted", new("extractive", "2", "for=scripted"));
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();
        await bench.IngestAsync("b.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        bench.Summarizer.Fallback = null;
        await bench.IngestAsync("c.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();
        await bench.IngestAsync("d.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        var payloads = bench.Events
            .Where(e => e.Type == EventTypes.ArticleSummarized)
            .Select(e => e.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!)
            .OrderBy(payload => payload.Dump.Name, StringComparer.Ordinal);
        Assert.Equal(["scripted", "scripted", null, null], payloads.Select(payload => payload.FallbackFor));
        Assert.Equal(3, bench.Summarizer.Count);
    }
}
