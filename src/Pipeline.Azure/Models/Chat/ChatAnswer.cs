namespace Pipeline.Azure.Models.Chat;

internal sealed record ChatAnswer
{
    public string? Content { get; init; }

    public string? Refusal { get; init; }
}
