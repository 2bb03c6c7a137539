using System.Text.Json;
using Pipeline.Dumps.Wire;
using Pipeline.Summarization.Prompts;
using Pipeline.Text;

namespace Pipeline.Summarization.Answers;

/// <summary>Turns a model's answer into a summary, believing none of it: shape, lengths, repeats, citations, language.</summary>
internal static class AnswerReader
{
    private const string ThoughtEnd = "</think>";

    /// <param name="content">What the model said.</param>
    /// <param name="sentences">What it was shown.</param>
    /// <param name="rules">What it is held to.</param>
    /// <param name="cancellationToken">Looked at for each key point.</param>
    public static AnswerReading Read(
        string? content, NumberedSentences sentences, AnswerRules rules, CancellationToken cancellationToken)
    {
        if (Parse(content, rules) is not { } answer)
        {
            return new(null, [new("It is not a JSON object with the properties \"key_points\", \"headline\" and \"summary\".")]);
        }

        var problems = new List<AnswerProblem>();
        var headline = Headline(answer.Headline, rules, problems);
        var text = Field("summary", answer.Summary, rules.Summary, rules, problems);
        var points = Points(answer.KeyPoints, sentences, rules, problems, cancellationToken);
        if (text is not null && sentences.IsFirstParagraph(text))
        {
            problems.Add(new("summary is the first paragraph again."));
        }

        var inLanguage = IsInLanguage(rules.Language, headline, text, points, problems);
        var summary = inLanguage && points.Count > 0
            ? new AnswerSummary(headline, Sentences(text, rules, cancellationToken), points) { Topics = Topics(answer.Topics) }
            : null;
        return new(summary, problems);
    }

    /// <summary>Of what was asked for; words that are not in the list, or not in a list, are left out.</summary>
    private static IReadOnlyList<string> Topics(JsonElement answer) =>
        answer.ValueKind is not JsonValueKind.Array
            ? []
            :
            [
                .. answer.EnumerateArray()
                    .Where(topic => topic.ValueKind is JsonValueKind.String)
                    .Select(topic => MediaTopics.Named(topic.GetString()!)?.Key)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Take(SummaryLimits.Topics),
            ];

    // Too short a text tells no language; near relatives are mistaken for each other.
    private static bool IsInLanguage(string? wanted, string? headline, string? text, List<KeyPoint> points, List<AnswerProblem> problems)
    {
        if (
            wanted is null
            || AnswerLanguage.Of([headline, text, .. points.Select(point => point.Text)]) is not { } found
            || AnswerLanguage.AreNear(found, wanted))
        {
            return true;
        }

        problems.Add(new($"It is written in the language '{found}'; '{wanted}' is wanted."));
        return false;
    }

    private static string? Headline(string answer, AnswerRules rules, List<AnswerProblem> problems)
    {
        var line = Field("headline", answer, SummaryLimits.Headline, rules, problems);
        if (line is not null && PlainText.Words(line).Length is var words and > SummaryLimits.HeadlineWords)
        {
            problems.Add(new($"headline has {words} words; {SummaryLimits.HeadlineWords} are allowed."));
            return null;
        }

        // "U.S." ends in a full stop of its own.
        return line is [.., not '.', '.'] && line.LastIndexOf('.', line.Length - 2) < line.LastIndexOf(' ') ? line[..^1] : line;
    }

    private static List<KeyPoint> Sentences(string? text, AnswerRules rules, CancellationToken cancellationToken) =>
        text is null
            ? []
            :
            [
                .. SentenceSplitter
                    .Split(text, [new(0, text.Length)], cancellationToken)
                    .Take(rules.Sentences ?? int.MaxValue)
                    .Select(span => new KeyPoint(span.In(text), [])),
            ];

    // Endpoints without structured outputs put fences, a preface or the model's thoughts around the object.
    private static SummaryAnswer? Parse(string? content, AnswerRules rules)
    {
        content ??= "";
        var thought = content.LastIndexOf(ThoughtEnd, StringComparison.Ordinal);
        var start = content.IndexOf('{', thought < 0 ? 0 : thought + ThoughtEnd.Length);
        var end = content.LastIndexOf('}');
        return start < 0 || end < start ? null : rules.Format.Parse(content.AsSpan(start, end - start + 1));
    }

    private static List<KeyPoint> Points(
        IReadOnlyList<PointAnswer> answers,
        NumberedSentences sentences,
        AnswerRules rules,
        List<AnswerProblem> problems,
        CancellationToken cancellationToken)
    {
        var points = new List<KeyPoint>();
        for (var i = 0; i < answers.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = $"key point {i + 1}";
            var text = Field(name, answers[i].Text, SummaryLimits.KeyPoint, rules, problems);
            if (text is null)
            {
                continue;
            }

            if (points.Any(earlier => Likeness.AreSame(earlier.Text, text)))
            {
                problems.Add(new($"{name} repeats an earlier one."));
                continue;
            }

            points.Add(new(text, Evidence(answers[i].Sentences, sentences)));
        }

        if (answers.Count == 0)
        {
            problems.Add(new("There are no key points."));
        }

        return points.Count > rules.KeyPoints ? points[..rules.KeyPoints] : points;
    }

    /// <summary>The cited sentences that exist; for a point without one the check looks for evidence.</summary>
    private static List<TextSpan> Evidence(IReadOnlyList<int> numbers, NumberedSentences sentences)
    {
        var spans = new SortedSet<TextSpan>(Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        foreach (var number in numbers)
        {
            if (sentences[number] is { } span)
            {
                spans.Add(span);
            }
        }

        return [.. spans];
    }

    private static string? Field(string name, string value, int limit, AnswerRules rules, List<AnswerProblem> problems)
    {
        var line = PlainText.OneLine(value);
        if (line.Length == 0)
        {
            problems.Add(new($"{name} is empty."));
            return null;
        }

        if (line.Length > limit)
        {
            problems.Add(new($"{name} has {line.Length} characters; {limit} are allowed."));
            return null;
        }

        if (FieldCheck.Fault(line, rules) is { } fault)
        {
            problems.Add(new($"{name} {fault}"));
            return null;
        }

        return line;
    }
}
