using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Chooses the sentences that say most. No network, deterministic, any language.</summary>
internal sealed class ExtractiveSummarizer(IOptions<SummaryOptions> length) : ISummarizer
{
    private const int FewestPoints = 3;
    private const int MostPoints = 4;
    private const int FewestSentences = 3;
    private const int MostSentences = 7;

    /// <summary>The part of the article's sentences that the text has, between the bounds.</summary>
    private const double TextShare = 0.25;

    private readonly SummaryOptions options = length.Value;

    public SummaryProfile Profile { get; } = new("extractive", "2", length.Value.DescribeLength());

    public Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var vocabulary = new Vocabulary();
        var reader = new SentenceReader(vocabulary);
        var title = reader.WordingOf(article.Title);
        var sentences = reader.Read(article, cancellationToken);

        var odds = new TermOdds(title, sentences, vocabulary, SalienceWeights.Default);
        var points = new Selector(sentences, odds, vocabulary, SalienceWeights.Default)
            .Choose(options.Points ?? FewestPoints, options.Points ?? MostPoints, cancellationToken);
        var count = options.Sentences ?? Math.Clamp((int)Math.Round(sentences.Count * TextShare), FewestSentences, MostSentences);
        var text = new Digest(sentences, vocabulary).Choose(count, cancellationToken);

        return Task.FromResult(new Summary
        {
            Headline = Headlines.Of(article.Title, points.Count > 0 ? points[0].Wording.Text : ""),
            Text = string.Join(' ', text.Select(sentence => sentence.Span.In(article.Body))),
            Sentences = [.. text.Select(sentence => new KeyPoint(sentence.Span.In(article.Body), [sentence.Span]))],
            KeyPoints = [.. points.Select(point => new KeyPoint(point.Wording.Text, [point.Sentence.Span]))],
            Model = Profile.Model,
        });
    }
}
