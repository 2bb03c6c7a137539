using Pipeline.Dumps;
using Pipeline.Dumps.Xml;

namespace Pipeline.Cleaning;

/// <summary>Cleans plain text.</summary>
internal static class TextCleaner
{
    /// <summary>Bounds the time for texts made to change a little in each pass; articles take one or two.</summary>
    private const int MostPasses = 32;

    public static IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken)
    {
        var blocks = TextBlocks.Of(NormalForm.Of(raw.Content));
        var verdicts = BodyFinder.Find(blocks, raw.Title is not null, cancellationToken);
        return [.. TextFacts.Find(blocks, Kept(verdicts), raw).Explained, .. verdicts];
    }

    public static Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        var blocks = TextBlocks.Of(NormalForm.Of(raw.Content));
        var verdicts = BodyFinder.Find(blocks, raw.Title is not null, cancellationToken);
        var kept = Kept(verdicts);
        var facts = TextFacts.Find(blocks, kept, raw);
        var body = Settled([.. kept.Select(index => blocks[index])], raw.Title is not null, cancellationToken);
        return new Article
        {
            Title = raw.Title is { } given ? NormalForm.Line(given) : facts.Title,
            Body = body.ToString(),
            Paragraphs = body.Paragraphs,
            Url = raw.Url,
            Byline = AuthorNames.Line(raw.Byline) ?? facts.Byline,
            Authors = facts.Authors,
            PublishedAt = facts.Published?.At,
            PublishedOn = facts.Published?.On,
            PublishedPrecision = facts.Published?.Precision,
            Language = raw.Language,
            Section = raw.Section,
            Flags = body.Flags,
        };
    }

    private static List<int> Kept(IReadOnlyList<BlockVerdict> verdicts) =>
        [.. Enumerable.Range(0, verdicts.Count).Where(i => verdicts[i].Kept)];

    /// <summary>
    /// Goes over what was kept until nothing more goes: without what surrounded them, some lines are told for what they are,
    /// and a body that is cleaned again stays as it is.
    /// </summary>
    private static BodyBuilder Settled(List<TextBlock> kept, bool hasTitle, CancellationToken cancellationToken)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            kept = kept.ConvertAll(block => block with { AfterGap = true });
            var verdicts = BodyFinder.Find(kept, hasTitle, cancellationToken);
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
