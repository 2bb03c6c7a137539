namespace Pipeline.Summarization;

/// <summary>Counts as the model does.</summary>
public interface ITokenCounter
{
    int Count(string text);
}
