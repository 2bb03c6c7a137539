using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <inheritdoc cref="IArticleCleaner"/>
internal sealed class ArticleCleaner : IArticleCleaner
{
    public Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        var paragraphs = raw.Content.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var body = string.Join("\n\n", paragraphs);
        var spans = new List<TextSpan>(paragraphs.Length);
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            spans.Add(new(start, start + paragraph.Length));
            start += paragraph.Length + 2;
        }

        return new Article { Title = raw.Title ?? "", Body = body, Paragraphs = spans, Url = raw.Url, Byline = raw.Byline, PublishedAt = raw.PublishedAt, Language = raw.Language };
    }
}
