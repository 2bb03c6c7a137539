namespace Pipeline.Summarization.Models;

/// <summary>A message to a model or from it.</summary>
public sealed record ModelMessage(ModelRole Role, string Content)
{
    /// <summary>Without the content, which must not reach a log.</summary>
    public override string ToString() => $"{Role} ({Content.Length} characters)";
}
