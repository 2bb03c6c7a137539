using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Budget;
using Pipeline.Contracts;
using Pipeline.Health;
using Pipeline.Stages;

namespace Pipeline;

/// <summary>Everything that is stored or sent as JSON.</summary>
[JsonSerializable(typeof(ArticleReady))]
[JsonSerializable(typeof(BlobTriggerPoison))]
[JsonSerializable(typeof(ChunkLine))]
[JsonSerializable(typeof(DeadLetter))]
[JsonSerializable(typeof(DumpAccepted))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ReplayPlace))]
[JsonSerializable(typeof(SharedQuota))]
[JsonSerializable(typeof(SpentDay))]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(StoredSummary))]
[JsonSerializable(typeof(SweepPlace))]
public sealed partial class PipelineJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static PipelineJson Compact { get; } = new(ContractJson.NewOptions());

    /// <summary>The same over several lines, for people.</summary>
    public static PipelineJson Indented { get; } = new(new JsonSerializerOptions(ContractJson.NewOptions()) { WriteIndented = true });
}
