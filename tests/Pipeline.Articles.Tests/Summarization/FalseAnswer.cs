using System.Text.Json;
using Pipeline.Cleaning;
using Pipeline.Grounding;
using Pipeline.Summarization;

namespace Pipeline.Tests.Summarization;

/// <summary>A model's answer that says one thing the article does not say, as a point, as the headline and in the summary.</summary>
internal static class FalseAnswer
{
    /// <param name="article">The answer is about it.</param>
    /// <param name="said">A sentence of the article, and its number from 1.</param>
    /// <param name="lie">What the article does not say, and the number of the sentence that it cites.</param>
    /// <returns>What becomes of the answer where the unsupported is dropped, and where it is marked.</returns>
    public static async Task<IReadOnlyList<Summary>> SummariesAsync(
        Article article, (int Number, string Text) said, (int Number, string Text) lie)
    {
        var answer = ScriptedModel.Says(JsonSerializer.Serialize(new
        {
            key_points = new[] { Point(lie), Point(said) },
            headline = lie.Text.TrimEnd('.'),
            summary = $"{said.Text} {lie.Text}",
        }));
        var summaries = new List<Summary>();
        foreach (var unsupported in (Unsupported[])[Unsupported.Drop, Unsupported.Mark])
        {
            var summarizer = Summarizers.Of(
                new ScriptedModel(answer, answer),
                grounding: new GroundingOptions { Unsupported = unsupported });
            summaries.Add(await summarizer.SummarizeAsync(article, TestContext.Current.CancellationToken));
        }

        return summaries;
    }

    private static object Point((int Number, string Text) statement) =>
        new { sentences = new[] { statement.Number }, text = statement.Text };
}
