namespace Pipeline.Azure.Models.Wire;

internal sealed record ChatMessage(string Role, string Content);
