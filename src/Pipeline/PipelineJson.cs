using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Contracts;
using Pipeline.Health;
using Pipeline.Stages;

namespace Pipeline;

/// <summary>Everything that is stored or sent as JSON.</summary>
[JsonSerializable(typeof(ArticleReady))]
[JsonSerializable(typeof(ArticleSummarized))]
[JsonSerializable(typeof(BlobTriggerPoison))]
[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(DeadLetter))]
[JsonSerializable(typeof(DumpAccepted))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(StoredSummary))]
public sealed partial class PipelineJson : JsonSerializerContext
{
    /// <summary>Camel case, no nulls, letters of any script as they are; what the contract requires must be there.</summary>
    public static PipelineJson Compact { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}
