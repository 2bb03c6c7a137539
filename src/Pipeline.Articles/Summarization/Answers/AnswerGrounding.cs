using Pipeline.Grounding;
using Pipeline.Summarization.Prompts;

namespace Pipeline.Summarization.Answers;

/// <summary>Holds every statement of an answer against the sentences it cites, then against the whole article.</summary>
internal sealed class AnswerGrounding(GroundingChecker checker)
{
    /// <summary>The only language whose words are known well enough to tell a paraphrase from an invention.</summary>
    private const string Checked = "en";

    /// <param name="answer">Its summary's sentences cite nothing yet.</param>
    /// <param name="sentences">What the model was shown.</param>
    /// <param name="written">Language of the answer; null when not known.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    public AnswerReading Check(AnswerSummary answer, NumberedSentences sentences, string? written, CancellationToken cancellationToken)
    {
        var problems = new List<AnswerProblem>();
        var source = sentences.Article;
        var isChecked = (source.Language ?? Checked) == Checked && (written ?? Checked) == Checked;
        var known = new KnownNumbers(source.Title, source.Body);

        KeyPoint Held(string name, KeyPoint statement)
        {
            var (held, reason) = isChecked ? Compared(statement, sentences, cancellationToken) : (statement with { Grounded = known.Cover(statement.Text) }, "a number that the article does not have");
            if (!held.Grounded)
            {
                problems.Add(new($"{name} is not what the sentences say.", reason));
            }

            return held;
        }

        var points = answer.KeyPoints.Select((point, i) => Held($"key point {i + 1}", point)).ToList();
        var text = answer.Sentences.Select((sentence, i) => Held($"sentence {i + 1} of the summary", sentence)).ToList();
        var headline = answer.Headline is { } line && (IsTitle(line, source.Title, cancellationToken) || Held("headline", new(line, [])).Grounded) ? line : null;
        return new(new(headline, text, points), problems);
    }

    private bool IsTitle(string headline, string title, CancellationToken cancellationToken) =>
        PlainText.Bare(headline) == PlainText.Bare(title) || (!IsTooLittle(headline) && checker.Check(headline, title, cancellationToken).Grounded);

    /// <summary>One word is no statement, whether or not the article has it.</summary>
    private static bool IsTooLittle(string text) => PlainText.Words(text).Length < 2;

    private (KeyPoint Held, string Reason) Compared(KeyPoint statement, NumberedSentences sentences, CancellationToken cancellationToken)
    {
        if (IsTooLittle(statement.Text))
        {
            return (statement with { Grounded = false }, "it is no statement");
        }

        var (title, body) = (sentences.Article.Title, sentences.Article.Body);
        if (statement.Evidence.Count > 0 && checker.Check(statement.Text, body, statement.Evidence, cancellationToken, title).Grounded)
        {
            return (statement, "");
        }

        var whole = checker.Check(statement.Text, body, sentences.Spans, cancellationToken, title);
        var evidence = whole.Grounded || statement.Evidence.Count == 0 ? whole.Evidence : statement.Evidence;
        return (statement with { Evidence = evidence, Grounded = whole.Grounded }, whole.Reason);
    }
}
