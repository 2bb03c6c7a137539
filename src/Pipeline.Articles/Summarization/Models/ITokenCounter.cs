namespace Pipeline.Summarization.Models;

/// <summary>Counts as the model does.</summary>
public interface ITokenCounter
{
    int Count(string text);
}
