namespace Pipeline.Azure.Models.Chat;

/// <summary>The parts of a chat completion that are looked at. Everything may be missing: endpoints differ.</summary>
internal sealed record ChatResponse
{
    public IReadOnlyList<ChatChoice>? Choices { get; init; }

    public ChatUsage? Usage { get; init; }
}
