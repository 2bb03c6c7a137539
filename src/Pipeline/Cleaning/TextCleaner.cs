using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Cleans plain text.</summary>
internal static class TextCleaner
{
    public static IReadOnlyList<BlockVerdict> Explain(RawArticle raw) => BodyFinder.Find(TextBlocks.Of(NormalForm.Of(raw.Content)));

    public static Article Clean(RawArticle raw)
    {
        var blocks = TextBlocks.Of(NormalForm.Of(raw.Content));
        var verdicts = BodyFinder.Find(blocks);
        var kept = Enumerable.Range(0, blocks.Count).Where(i => verdicts[i].Kept).ToList();
        var title = raw.Title is { } given ? NormalForm.Line(given) : TitleFinder.Find(blocks, kept) is { } found ? blocks[found].Text : "";
        var body = new BodyBuilder();
        foreach (var index in kept)
        {
            body.Add(blocks[index].Text);
        }

        return new Article
        {
            Title = title,
            Body = body.ToString(),
            Paragraphs = body.Paragraphs,
            Url = raw.Url,
            Byline = raw.Byline,
            PublishedAt = raw.PublishedAt,
            Language = raw.Language,
            Section = raw.Section,
            Flags = body.Flags,
        };
    }
}
