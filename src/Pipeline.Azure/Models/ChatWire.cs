using System.Text.Json;
using Pipeline.Azure.Models.Failures;
using Pipeline.Azure.Models.Chat;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>The pipeline's requests and answers as the OpenAI protocol has them.</summary>
internal static class ChatWire
{
    public static ChatRequest Request(ModelRequest request, ModelDialect dialect, ModelOptions options)
    {
        var limit = OutputLimit(request, options);
        return new ChatRequest
        {
            Model = options.Name!,
            Messages = [.. request.Messages.Select(message => new ChatMessage(Role(message.Role), message.Content))],
            MaxCompletionTokens = dialect.TokenLimit == TokenLimitParameter.MaxCompletionTokens ? limit : null,
            MaxTokens = dialect.TokenLimit == TokenLimitParameter.MaxTokens ? limit : null,
            Temperature = options.Temperature ?? dialect.Temperature,
            ReasoningEffort = options.ReasoningEffort ?? dialect.ReasoningEffort,
            ResponseFormat = dialect.StructuredOutput switch
            {
                StructuredOutput.JsonSchema => new("json_schema", new(request.Schema.Name, Strict: true, request.Schema.Root)),
                StructuredOutput.JsonObject => new("json_object"),
                _ => null,
            },
        };
    }

    /// <summary>Tokens that the model may write.</summary>
    public static int OutputLimit(ModelRequest request, ModelOptions options) =>
        request.AllowLongOutput ? options.MaxOutputTokensOnRetry : options.MaxOutputTokens;

    /// <summary>Null for what is no chat completion.</summary>
    public static ModelCompletion? Completion(ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { Choices: [{ Message: { } answer } choice, ..] } response)
        {
            return null;
        }

        return new ModelCompletion
        {
            Finish = choice.FinishReason switch
            {
                "length" => ModelFinish.Length,
                "content_filter" => ModelFinish.ContentFilter,
                _ => ModelFinish.Stop,
            },
            Content = answer.Content,
            Refusal = string.IsNullOrEmpty(answer.Refusal) ? null : answer.Refusal,
            FilteredFor = FilterVerdicts.Describe(choice.ContentFilterResults),
            Usage = Count(response.Usage),
        };
    }

    private static ChatResponse? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, ChatJson.Wire.ChatResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Usage Count(ChatUsage? usage) => usage is null
        ? Usage.None
        : new(
            usage.PromptTokens,
            usage.PromptTokensDetails?.CachedTokens ?? 0,
            usage.CompletionTokens,
            usage.CompletionTokensDetails?.ReasoningTokens ?? 0,
            Attempts: 0,
            ElapsedMilliseconds: 0) { CacheWriteTokens = usage.PromptTokensDetails?.CacheWriteTokens ?? 0 };

    private static string Role(ModelRole role) => role switch
    {
        ModelRole.System => "system",
        ModelRole.User => "user",
        _ => "assistant",
    };
}
