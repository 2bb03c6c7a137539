using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Cleans plain text.</summary>
internal static class TextCleaner
{
    /// <summary>Bounds the time for texts made to change a little in each pass; articles take one or two.</summary>
    private const int MostPasses = 32;

    public static IReadOnlyList<BlockVerdict> Explain(RawArticle raw) => BodyFinder.Find(TextBlocks.Of(NormalForm.Of(raw.Content)));

    public static Article Clean(RawArticle raw)
    {
        var blocks = TextBlocks.Of(NormalForm.Of(raw.Content));
        var verdicts = BodyFinder.Find(blocks);
        var kept = Enumerable.Range(0, blocks.Count).Where(i => verdicts[i].Kept).ToList();
        var title = raw.Title is { } given ? NormalForm.Line(given) : TitleFinder.Find(blocks, kept) is { } found ? blocks[found].Text : "";
        var body = Settled([.. kept.Select(index => blocks[index])]);
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

    /// <summary>
    /// Goes over what was kept until nothing more goes: without what surrounded them, some lines are told for what they are,
    /// and a body that is cleaned again stays as it is.
    /// </summary>
    private static BodyBuilder Settled(List<TextBlock> kept)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            kept = kept.ConvertAll(block => block with { AfterGap = true });
            var verdicts = BodyFinder.Find(kept);
            if (verdicts.All(verdict => verdict.Kept))
            {
                break;
            }

            kept = [.. kept.Where((_, i) => verdicts[i].Kept)];
        }

        var body = new BodyBuilder();
        foreach (var block in kept)
        {
            body.Add(block.Text);
        }

        return body;
    }
}
