using System.Text;
using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <inheritdoc cref="IArticleCleaner"/>
internal sealed class ArticleCleaner : IArticleCleaner
{
    public Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var blocks = TextBlocks.Of(NormalForm.Of(raw.Content));
        var kept = BodyFinder.Find(blocks);
        var title = raw.Title is { } given ? NormalForm.Of(given).Trim() : TitleFinder.Find(blocks, kept) is { } found ? blocks[found].Text : "";
        var body = new StringBuilder();
        var paragraphs = new List<TextSpan>(kept.Count);
        foreach (var index in kept)
        {
            body.Append(body.Length == 0 ? "" : "\n\n");
            var start = body.Length;
            paragraphs.Add(new(start, body.Append(blocks[index].Text).Length));
        }

        return new Article
        {
            Title = title,
            Body = body.ToString(),
            Paragraphs = paragraphs,
            Url = raw.Url,
            Byline = raw.Byline,
            PublishedAt = raw.PublishedAt,
            Language = raw.Language,
            Section = raw.Section,
            Flags = kept.Count == 0 ? [new(RejectionClass.NoText, "holds no paragraph of prose")] : [],
        };
    }
}
