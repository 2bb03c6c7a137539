using Pipeline.Cleaning;
using Pipeline.Summarization.Extractive;
using Pipeline.Text;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>An article with its editor's bullets, read once and scored for any constants.</summary>
internal sealed class FittedNews
{
    private readonly Vocabulary vocabulary = new();
    private readonly List<Sentence> sentences;
    private readonly Wording title;
    private readonly IReadOnlyList<string> reference;

    public FittedNews(Article article, IReadOnlyList<string> bullets)
    {
        var reader = new SentenceReader(vocabulary);
        title = reader.WordingOf(article.Title);
        sentences = reader.Read(article, CancellationToken.None);
        reference = PlainWords.Of(string.Join('\n', bullets));
    }

    /// <summary>The mean of ROUGE-1 and ROUGE-2 F1, without stemming.</summary>
    public double Score(SalienceWeights weights, int fewest, int most, CancellationToken cancellationToken)
    {
        var selector = new Selector(sentences, new(title, sentences, vocabulary, weights), vocabulary, weights);
        var points = selector.Choose(fewest, most, cancellationToken);
        var predicted = PlainWords.Of(string.Join('\n', points.Select(point => point.Wording.Text)));
        return (Rouge.F1(predicted, reference, 1) + Rouge.F1(predicted, reference, 2)) / 2;
    }
}
