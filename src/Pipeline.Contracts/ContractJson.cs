using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Contracts;

/// <summary>How the contract is written and read as JSON.</summary>
[JsonSerializable(typeof(ArticleForgotten))]
[JsonSerializable(typeof(ArticleKilled))]
[JsonSerializable(typeof(ArticleRejected))]
[JsonSerializable(typeof(ArticleSummarized))]
[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(DumpCompleted))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(SummaryFeedback))]
public sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>
    /// Camel case, no nulls, letters of any script unescaped. Required fields must be there; unknown fields are skipped.
    /// </summary>
    public static ContractJson Compact { get; } = new(NewOptions());

    /// <summary>The same options, for a serializer context of your own.</summary>
    public static JsonSerializerOptions NewOptions() => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
