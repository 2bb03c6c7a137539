namespace Pipeline.Summarization;

/// <summary>Texts that a model failed on of late, with the class of failure. Bounded; what is forgotten is only asked again.</summary>
internal sealed class RecentFailures
{
    private const int Most = 10_000;

    private readonly Lock turn = new();
    private readonly OrderedDictionary<string, string> classes = [];

    public void Add(string textId, string failureClass)
    {
        lock (turn)
        {
            classes.Remove(textId);
            classes.Add(textId, failureClass);
            if (classes.Count > Most)
            {
                classes.RemoveAt(0);
            }
        }
    }

    /// <summary>Takes the text's class out; null when there is none.</summary>
    public string? Take(string textId)
    {
        lock (turn)
        {
            return classes.Remove(textId, out var failureClass) ? failureClass : null;
        }
    }
}
