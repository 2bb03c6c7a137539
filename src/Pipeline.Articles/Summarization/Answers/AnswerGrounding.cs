using Pipeline.Grounding;
using Pipeline.Summarization.Prompts;

namespace Pipeline.Summarization.Answers;

/// <summary>Holds every statement of an answer against the sentences it cites, then against the whole article.</summary>
internal sealed class AnswerGrounding(GroundingChecker checker)
{
    /// <param name="answer">Its summary's sentences cite nothing yet.</param>
    /// <param name="sentences">What the model was shown.</param>
    /// <param name="written">Language of the answer; null when not known.</param>
    /// <param name="cancellationToken">Looked at for each sentence.</param>
    public AnswerReading Check(AnswerSummary answer, NumberedSentences sentences, string? written, CancellationToken cancellationToken)
    {
        var problems = new List<AnswerProblem>();
        var source = sentences.Article;
        var isForeign = written is not null && source.Language is { } own && !AnswerLanguage.AreNear(own, written);
        var known = new KnownNumbers(source.Title, source.Body);
        var days = new PublicationDays(source);

        KeyPoint Held(string name, KeyPoint statement)
        {
            var claim = days.Relative(statement.Text);
            var (held, isSoft) = isForeign ? (Foreign(statement), false) : Compared(statement, claim, sentences, cancellationToken);
            if (held.Support is Support.Unchecked && !known.Cover(claim))
            {
                held = held.Held(Support.Missing, "a number that the article does not have");
            }

            if (held.Support is Support.Contradicted or Support.Missing)
            {
                problems.Add(new($"{name} is not what the sentences say.", held.SupportReason) { IsSoft = isSoft });
            }

            return held;
        }

        KeyPoint Point(string name, KeyPoint point)
        {
            var held = Held(name, point);
            if (held is not { Support: Support.Unchecked, Evidence: [] })
            {
                return held;
            }

            problems.Add(new($"{name} cites no sentence; they go from 1 to {sentences.Count}."));
            return held.Held(Support.Missing, "it cites no sentence of the article");
        }

        var points = answer.KeyPoints.Select((point, i) => Point($"key point {i + 1}", point)).ToList();
        var text = answer.Sentences.Select((sentence, i) => Held($"sentence {i + 1} of the summary", sentence)).ToList();
        var headline =
            answer.Headline is { } line && !IsTitle(line, source.Title, cancellationToken) ? Held("headline", new(line, [])) : null;
        var isKept = headline is null || headline.Support is Support.Supported or Support.Unchecked;
        return new(
            answer with
            {
                Headline = isKept ? answer.Headline : null,
                Sentences = text,
                KeyPoints = points,
                HeadlineSupport = headline?.Support ?? Support.Supported,
            },
            problems);
    }

    private static KeyPoint Foreign(KeyPoint statement) => statement.Held(Support.Unchecked, "it is in another language than the article");

    private bool IsTitle(string headline, string title, CancellationToken cancellationToken) =>
        PlainText.Bare(headline) == PlainText.Bare(title)
        || (!IsTooLittle(headline) && checker.Check(headline, title, cancellationToken).Grounded);

    /// <summary>One word is no statement, whether or not the article has it.</summary>
    private static bool IsTooLittle(string text) => PlainText.Words(text).Length < 2;

    /// <returns>The statement as held, and whether all that speaks against it is that too little of it was found.</returns>
    private (KeyPoint Held, bool IsSoft) Compared(
        KeyPoint statement, string claim, NumberedSentences sentences, CancellationToken cancellationToken)
    {
        var (title, body, language) = (sentences.Article.Title, sentences.Article.Body, sentences.Article.Language);
        var whole = checker.Check(claim, body, sentences.Spans, cancellationToken, title, language);
        if (whole.Support is Support.Unchecked)
        {
            return (statement.Held(whole.Support, whole.Reason), false);
        }

        if (IsTooLittle(statement.Text))
        {
            return (statement.Held(Support.Missing, "it is no statement"), false);
        }

        // What the cited sentences support is not supported where another sentence of the article takes it back.
        var cited =
            statement.Evidence.Count > 0
                ? checker.Check(claim, body, statement.Evidence, cancellationToken, title, language)
                : whole;
        if (cited.Grounded && whole.Grounded)
        {
            var carried = statement.Evidence.Count > 0 ? statement.Evidence : whole.Evidence;
            return (statement.Held(Support.Supported, "") with { Evidence = carried }, false);
        }

        var evidence = whole.Grounded || statement.Evidence.Count == 0 ? whole.Evidence : statement.Evidence;
        return (statement.Held(whole.Support, whole.Reason) with { Evidence = evidence }, whole.IsWeak);
    }
}
