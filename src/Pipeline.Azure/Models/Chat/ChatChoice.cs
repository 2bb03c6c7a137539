using System.Text.Json;

namespace Pipeline.Azure.Models.Chat;

internal sealed record ChatChoice
{
    public string? FinishReason { get; init; }

    public ChatAnswer? Message { get; init; }

    public JsonElement ContentFilterResults { get; init; }
}
