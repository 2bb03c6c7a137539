using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary>Golden items about invented bridges, and models that summarise them well or badly.</summary>
internal static partial class Bridges
{
    public const string Lie = "The bridge costs 99 million euros.";

    public static string Lines(int count, Func<int, object[]?>? facts = null) =>
        string.Join('\n', Enumerable.Range(0, count).Select(i => Line(i, facts?.Invoke(i))));

    public static string Line(int i, object[]? facts = null) => JsonSerializer.Serialize(new
    {
        id = $"bridge-{i}",
        title = $"Port Nole {i} gets a bridge",
        text = Text(i),
        facts = facts
            ??
            [
                $"The council of Port Nole {i} decided to build a bridge over the river Arn.",
                new { fact = "It costs millions.", terms = new[] { $"{31 + i} million" } },
                "Construction is to start in May.",
            ],
        @false = new object[] { new { fact = Lie, terms = new[] { "99 million" } } },
        reference = $"Port Nole {i} will build a bridge over the river Arn for {31 + i} million euros.",
    });

    public static string Text(int i) =>
        $"""
        The council of Port Nole {i} decided on Monday evening to build a bridge over the river Arn for {31 + i} million euros.

        Construction is to start in May. The state pays a third of the cost.

        The old bridge from 1931 stays open for cyclists, the mayor Anna Berg said after the vote.

        Opponents of the plan had asked for a ferry instead. A petition of the fishermen had {1100 + i} signatures.
        """;

    /// <summary>The model named <c>good</c> says what matters, any other what does not.</summary>
    public static Reply Answer(RecordedRequest request) =>
        request.Body.Contains("\"model\":\"good\"", StringComparison.Ordinal) ? Says(request, [1, 2, 3]) : Says(request, [3, 4, 6]);

    /// <summary>A summary of some of the article's sentences, and a point that is not in it.</summary>
    public static Reply Says(RecordedRequest request, int[] numbers, string? more = null)
    {
        var asked = JsonNode.Parse(request.Body)!["messages"]!.AsArray().First(message => (string?)message!["role"] == "user");
        var sentences = NumberedLine().Matches((string)asked!["content"]!).ToDictionary(
            line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture),
            line => line.Groups[2].Value);
        var points = numbers.Select(number => new { sentences = new[] { number }, text = sentences[number] }).ToList();
        if (more is not null)
        {
            points.Add(new { sentences = new[] { 1 }, text = more });
        }

        return Completions.Says(JsonSerializer.Serialize(new
        {
            key_points = points,
            headline = sentences[numbers[0]],
            summary = string.Join(' ', numbers.Select(number => sentences[number])),
        }));
    }

    [GeneratedRegex(@"^\[(\d+)\] (.*)$", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();
}
