using System.Text;
using Pipeline.Cleaning;
using Pipeline.Grounding;
using Pipeline.Summarization.Answers;

namespace Pipeline.Summarization;

/// <summary>Compares a finished summary with its article, as a model's answer is, and a statement with a finished summary.</summary>
public sealed class SummaryCheck(GroundingChecker checker)
{
    private readonly AnswerGrounding grounding = new(checker);

    /// <summary>What the article says about the headline, each sentence and each key point; those that were left out included.</summary>
    public IReadOnlyList<KeyPoint> Check(Summary summary, Article article, CancellationToken cancellationToken)
    {
        var answer = new AnswerSummary(summary.Headline, summary.Sentences, [.. summary.KeyPoints, .. summary.Dropped]);
        var held = grounding
            .Check(answer, new(article, article.Sentences(cancellationToken)), LanguageOf(summary), cancellationToken)
            .Summary!;
        return [new KeyPoint(summary.Headline, []).Held(held.HeadlineSupport, ""), .. held.Sentences, .. held.KeyPoints];
    }

    /// <summary>Whether the article states something.</summary>
    public GroundingResult Find(string statement, Article article, CancellationToken cancellationToken) => checker.Check(
        statement, article.Body, article.Sentences(cancellationToken), cancellationToken, article.Title, article.Language);

    /// <summary>Whether the headline, the text and the key points together state something.</summary>
    public GroundingResult Find(string statement, Summary summary, Article article, CancellationToken cancellationToken)
    {
        var body = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var line in Lines(summary))
        {
            spans.Add(new(body.Length, body.Length + line.Length));
            body.Append(line).Append('\n');
        }

        return checker.Check(
            statement, body.ToString(), spans, cancellationToken, languageCode: LanguageOf(summary) ?? article.Language);
    }

    /// <summary>What a reader sees, a statement each.</summary>
    public static IReadOnlyList<string> Lines(Summary summary) =>
        [summary.Headline, .. summary.Sentences.Concat(summary.KeyPoints).Select(statement => statement.Text)];

    /// <returns>ISO 639-1; null when it does not tell.</returns>
    public static string? LanguageOf(Summary summary) => AnswerLanguage.Of(Lines(summary));
}
