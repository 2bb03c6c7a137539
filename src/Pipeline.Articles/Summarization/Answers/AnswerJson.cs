using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Summarization.Answers;

/// <summary>Strict where it decides whether an answer can be used, lenient about what is merely superfluous.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(SummaryAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
