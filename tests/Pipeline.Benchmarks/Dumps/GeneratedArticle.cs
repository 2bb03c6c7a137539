namespace Pipeline.Benchmarks.Dumps;

internal sealed record GeneratedArticle(int Number, string Title, IReadOnlyList<string> Paragraphs, string Author, DateTimeOffset Date)
{
    public string Url => $"https://news{Number % 97}.example/2026/{Number:x}.html";

    public string Text => string.Join("\n\n", Paragraphs);
}
