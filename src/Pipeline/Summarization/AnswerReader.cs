using System.Text.Json;

namespace Pipeline.Summarization;

/// <summary>Turns a model's answer into a summary, believing none of it: shape, lengths, repeats, citations.</summary>
internal static class AnswerReader
{
    private const string ThoughtEnd = "</think>";

    public static AnswerReading Read(string? content, NumberedSentences sentences)
    {
        if (Parse(content) is not { } answer)
        {
            return new(null, ["It is not a JSON object with the properties \"key_points\", \"headline\" and \"summary\"."]);
        }

        var problems = new List<string>();
        var headline = Field("headline", answer.Headline, SummaryLimits.Headline, problems);
        var text = Field("summary", answer.Summary, SummaryLimits.Summary, problems);
        var points = Points(answer.KeyPoints, sentences, problems);
        var summary = headline is not null && text is not null && points.Count > 0
            ? new AnswerSummary(headline, text, points)
            : null;
        return new(summary, problems);
    }

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

    private static List<KeyPoint> Points(IReadOnlyList<PointAnswer> answers, NumberedSentences sentences, List<string> problems)
    {
        var points = new List<KeyPoint>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < answers.Count; i++)
        {
            var name = $"key point {i + 1}";
            var text = Field(name, answers[i].Text, SummaryLimits.KeyPoint, problems);
            var evidence = Evidence(name, answers[i].Sentences, sentences, problems);
            if (text is null || evidence is null)
            {
                continue;
            }

            if (!seen.Add(PlainText.Bare(text)))
            {
                problems.Add($"{name} repeats an earlier one.");
                continue;
            }

            points.Add(new(text, evidence));
        }

        if (answers.Count == 0)
        {
            problems.Add("There are no key points.");
        }

        if (points.Count > SummaryLimits.KeyPoints)
        {
            problems.Add($"There are {answers.Count} key points; {SummaryLimits.KeyPoints} are allowed.");
            points.RemoveRange(SummaryLimits.KeyPoints, points.Count - SummaryLimits.KeyPoints);
        }

        return points;
    }

    private static List<TextSpan>? Evidence(string name, IReadOnlyList<int> numbers, NumberedSentences sentences, List<string> problems)
    {
        if (numbers.Count == 0)
        {
            problems.Add($"{name} cites no sentence.");
            return null;
        }

        var spans = new SortedSet<TextSpan>(Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        foreach (var number in numbers)
        {
            if (sentences[number] is not { } span)
            {
                problems.Add($"{name} cites sentence {number}; there are {sentences.Count}.");
                return null;
            }

            spans.Add(span);
        }

        return [.. spans];
    }

    private static string? Field(string name, string value, int limit, List<string> problems)
    {
        var line = PlainText.OneLine(value);
        if (line.Length == 0)
        {
            problems.Add($"{name} is empty.");
            return null;
        }

        if (line.Length > limit)
        {
            problems.Add($"{name} has {line.Length} characters; {limit} are allowed.");
            return null;
        }

        return line;
    }
}
