namespace Pipeline.Azure.Models.Chat;

internal sealed record ChatMessage(string Role, string Content);
