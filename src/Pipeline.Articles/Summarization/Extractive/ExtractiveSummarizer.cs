using System.Text;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Chooses the sentences that say most. No network, deterministic, any language.</summary>
internal sealed class ExtractiveSummarizer(IOptions<SummaryOptions> length) : ISummarizer
{
    private const int FewestPoints = 3;
    private const int MostPoints = 4;

    private readonly SummaryOptions options = length.Value;

    public SummaryProfile Profile { get; } = new("extractive", "6", length.Value.DescribeLength());

    public bool IsFree => true;

    public Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var vocabulary = new Vocabulary();
        var reader = new SentenceReader(vocabulary);
        var title = reader.WordingOf(article.Title);
        var sentences = reader.Read(article, cancellationToken);

        if (sentences.Count == 0 && !string.IsNullOrWhiteSpace(article.Body))
        {
            throw new SummarizationException(
                SummarizationOutcome.Reject, RejectionClass.NotProse, "no sentence may stand in a summary: all hold links or markup");
        }

        var odds = new TermOdds(title, sentences, vocabulary, SalienceWeights.Default);
        var selector = new Selector(sentences, odds, vocabulary, SalienceWeights.Default);
        var points = selector.Choose(options.Points ?? FewestPoints, options.Points ?? MostPoints, cancellationToken);
        var text = new Digest(sentences, selector, vocabulary, article.Body)
            .Choose(options.Sentences, points.FirstOrDefault().Sentence, cancellationToken);

        return Task.FromResult(
            new Summary
            {
                Headline = Headlines.Of(
                    article.Title,
                    Candidates(points, sentences)),
                Text = Join(text.Select(sentence => sentence.Text)),
                Sentences = [.. text.Select(sentence => new KeyPoint(sentence.Text, [sentence.Span]))],
                KeyPoints = [.. points.Select(point => new KeyPoint(point.Wording.Text, [point.Sentence.Span]))],
                Model = Profile.Model,
            });
    }

    /// <summary>What may stand in for a title: the points, then what stands alone, in the order of the text.</summary>
    private static IEnumerable<IReadOnlyList<string>> Candidates(List<Choice> points, List<Sentence> sentences) =>
        points.Select(point => point.Sentence)
            .Concat(sentences.Where(Digest.StandsAlone))
            .Select(sentence => sentence.Wordings.Select(wording => wording.Text).ToList());

    /// <summary>With a blank between sentences, but none behind the full stop of a script that writes none.</summary>
    private static string Join(IEnumerable<string> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            var unspaced = text.Length > 0 && (text[^1] is '。' or '！' or '？' or '」' or '』');
            text.Append(text.Length == 0 || unspaced ? "" : " ").Append(sentence);
        }

        return text.ToString();
    }
}
