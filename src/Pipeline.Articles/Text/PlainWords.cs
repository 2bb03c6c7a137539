namespace Pipeline.Text;

/// <summary>The words of a text in lower case, numbers whole, without signs.</summary>
public static class PlainWords
{
    public static IReadOnlyList<string> Of(string text)
    {
        var spans = new List<TextSpan>();
        WordTokenizer.AddWords(text, 0, spans);
        return [.. spans.Select(span => span.In(text).ToLowerInvariant())];
    }
}
