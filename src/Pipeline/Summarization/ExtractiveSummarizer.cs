using Pipeline.Cleaning;
using Pipeline.Summarization.Extractive;
using Pipeline.Text;

namespace Pipeline.Summarization;

/// <summary>Chooses the sentences that say most. No network, deterministic, any language.</summary>
internal sealed class ExtractiveSummarizer : ISummarizer
{
    private const int Points = 3;

    public SummaryProfile Profile { get; } = new("extractive", "2");

    internal SalienceWeights Weights { get; init; } = SalienceWeights.Default;

    internal int PointCount { get; init; } = Points;

    internal int SentenceCount { get; init; } = 3;

    public Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var vocabulary = new Vocabulary();
        var title = SentenceReader.Terms(article.Title, vocabulary);
        var sentences = SentenceReader.Read(article, vocabulary, cancellationToken);
        var selector = new Selector(sentences, title, vocabulary, Weights);
        var points = selector.Choose(PointCount);
        var summary = selector.Choose(SentenceCount).OrderBy(s => s.Index);
        return Task.FromResult(new Summary
        {
            Headline = Headlines.Of(article.Title, points.Count > 0 ? points[0].Text : ""),
            Text = string.Join(' ', summary.Select(s => s.Span.In(article.Body))),
            KeyPoints = [.. points.OrderBy(p => p.Index).Select(p => new KeyPoint(p.Text, [p.Span]))],
            Model = Profile.Model,
        });
    }
}
