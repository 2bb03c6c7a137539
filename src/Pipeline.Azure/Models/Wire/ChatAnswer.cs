namespace Pipeline.Azure.Models.Wire;

internal sealed record ChatAnswer
{
    public string? Content { get; init; }

    public string? Refusal { get; init; }
}
