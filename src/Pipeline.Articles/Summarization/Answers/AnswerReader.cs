using System.Text.Json;
using Pipeline.Summarization.Prompts;
using Pipeline.Text;

namespace Pipeline.Summarization.Answers;

/// <summary>Turns a model's answer into a summary, believing none of it: shape, lengths, repeats, citations, language.</summary>
internal static class AnswerReader
{
    private const string ThoughtEnd = "</think>";

    public static AnswerReading Read(string? content, NumberedSentences sentences, AnswerRules rules)
    {
        if (Parse(content) is not { } answer)
        {
            return new(null, [new("It is not a JSON object with the properties \"key_points\", \"headline\" and \"summary\".")]);
        }

        var problems = new List<AnswerProblem>();
        var headline = Field("headline", answer.Headline, SummaryLimits.Headline, rules, problems);
        var text = Field("summary", answer.Summary, rules.Summary, rules, problems);
        var points = Points(answer.KeyPoints, sentences, rules, problems);
        if (text is not null && sentences.IsFirstParagraph(text))
        {
            problems.Add(new("summary is the first paragraph again."));
        }

        var inLanguage = IsInLanguage(rules.Language, headline, text, points, problems);
        var summary = inLanguage && points.Count > 0 ? new AnswerSummary(headline, Sentences(text), points) : null;
        return new(summary, problems);
    }

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

    private static List<KeyPoint> Sentences(string? text) =>
        text is null
            ? []
            :
            [
                .. SentenceSplitter
                    .Split(text, [new(0, text.Length)], CancellationToken.None)
                    .Select(span => new KeyPoint(span.In(text), [])),
            ];

    // Endpoints without structured outputs put fences, a preface or the model's thoughts around the object.
    private static SummaryAnswer? Parse(string? content)
    {
        content ??= "";
        var thought = content.LastIndexOf(ThoughtEnd, StringComparison.Ordinal);
        var start = content.IndexOf('{', thought < 0 ? 0 : thought + ThoughtEnd.Length);
        var end = content.LastIndexOf('}');
        if (start < 0 || end < start)
        {
            return null;
        }

        try
        {
            var answer = JsonSerializer.Deserialize(content.AsSpan(start, end - start + 1), AnswerJson.Default.SummaryAnswer);
            return answer is null || answer.KeyPoints.Contains(null!) ? null : answer;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<KeyPoint> Points(
        IReadOnlyList<PointAnswer> answers,
        NumberedSentences sentences,
        AnswerRules rules,
        List<AnswerProblem> problems)
    {
        var points = new List<KeyPoint>();
        for (var i = 0; i < Math.Min(answers.Count, rules.Looked); i++)
        {
            var name = $"key point {i + 1}";
            var text = Field(name, answers[i].Text, SummaryLimits.KeyPoint, rules, problems);
            var evidence = Evidence(name, answers[i].Sentences, sentences, problems);
            if (text is null || evidence is null)
            {
                continue;
            }

            if (points.Any(earlier => Likeness.AreSame(earlier.Text, text)))
            {
                problems.Add(new($"{name} repeats an earlier one."));
                continue;
            }

            points.Add(new(text, evidence));
        }

        if (answers.Count == 0)
        {
            problems.Add(new("There are no key points."));
        }

        if (points.Count > rules.KeyPoints || answers.Count > rules.Looked)
        {
            problems.Add(new($"There are {answers.Count} key points; {rules.KeyPoints} are allowed."));
            points.RemoveRange(Math.Min(rules.KeyPoints, points.Count), Math.Max(0, points.Count - rules.KeyPoints));
        }

        return points;
    }

    private static List<TextSpan>? Evidence(
        string name,
        IReadOnlyList<int> numbers,
        NumberedSentences sentences,
        List<AnswerProblem> problems)
    {
        if (numbers.Count == 0)
        {
            problems.Add(new($"{name} cites no sentence."));
            return null;
        }

        var spans = new SortedSet<TextSpan>(Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        foreach (var number in numbers)
        {
            if (sentences[number] is not { } span)
            {
                problems.Add(new($"{name} cites sentence {number}; there are {sentences.Count}."));
                return null;
            }

            spans.Add(span);
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
