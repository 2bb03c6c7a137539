namespace Pipeline.Summarization.Answers;

/// <summary>Finds whether a text repeats a passage of another.</summary>
internal sealed class WordRuns
{
    /// <summary>Words in a row; fewer come together by chance.</summary>
    private const int Length = 8;

    private readonly HashSet<string> runs;

    public WordRuns(string text) => runs = [.. Of(text)];

    public bool Share(string text) => Of(text).Any(runs.Contains);

    private static IEnumerable<string> Of(string text)
    {
        var words = PlainText.Words(text);
        for (var start = 0; start + Length <= words.Length; start++)
        {
            yield return string.Join(' ', words, start, Length);
        }
    }
}
