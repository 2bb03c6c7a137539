namespace Pipeline.Summarization;

/// <summary>Who says a message.</summary>
public enum ModelRole
{
    System,
    User,
    Assistant,
}
