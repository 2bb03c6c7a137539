namespace Pipeline.Summarization.Models;

/// <summary>Who says a message.</summary>
public enum ModelRole
{
    System,
    User,
    Assistant,
}
