using System.Text.RegularExpressions;
using Pipeline.Cleaning;
using Pipeline.Summarization.Extractive;
using Pipeline.Text;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>An article with its editor's bullets, read once and scored for any constants.</summary>
internal sealed partial class FittedNews
{
    private readonly Vocabulary vocabulary = new();
    private readonly List<Sentence> sentences;
    private readonly Wording title;
    private readonly List<string> reference;

    public FittedNews(Article article, IReadOnlyList<string> bullets)
    {
        var reader = new SentenceReader(vocabulary);
        title = reader.WordingOf(article.Title);
        sentences = reader.Read(article, CancellationToken.None);
        reference = Tokens(string.Join('\n', bullets));
    }

    /// <summary>The mean of ROUGE-1 and ROUGE-2 F1, without stemming.</summary>
    public double Score(SalienceWeights weights, int fewest, int most, CancellationToken cancellationToken)
    {
        var selector = new Selector(sentences, new(title, sentences, vocabulary, weights), vocabulary, weights);
        var points = selector.Choose(fewest, most, cancellationToken);
        var predicted = Tokens(string.Join('\n', points.Select(point => point.Wording.Text)));
        return (F1(predicted, reference) + F1(Pairs(predicted), Pairs(reference))) / 2;
    }

    private static double F1(List<string> predicted, List<string> reference)
    {
        var left = reference.CountBy(token => token).ToDictionary();
        var hits = predicted.Count(token => left.TryGetValue(token, out var count) && (left[token] = count - 1) >= 0);
        return predicted.Count + reference.Count == 0 ? 0 : 2.0 * hits / (predicted.Count + reference.Count);
    }

    private static List<string> Pairs(List<string> tokens) => [.. tokens.Zip(tokens.Skip(1), (first, second) => $"{first} {second}")];

    private static List<string> Tokens(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
