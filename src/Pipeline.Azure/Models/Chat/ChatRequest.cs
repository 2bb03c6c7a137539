namespace Pipeline.Azure.Models.Chat;

/// <summary>The body of a chat completion request. Properties that are null are not sent.</summary>
internal sealed record ChatRequest
{
    public required string Model { get; init; }

    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    public int? MaxCompletionTokens { get; init; }

    public int? MaxTokens { get; init; }

    public double? Temperature { get; init; }

    public string? ReasoningEffort { get; init; }

    public ResponseFormat? ResponseFormat { get; init; }
}
