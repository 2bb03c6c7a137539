using System.CommandLine;
using System.Text.Json;
using Pipeline.Grounding;
using Pipeline.Text;

namespace Pipeline.Benchmarks.Grounding;

/// <summary>
/// What the checker catches and what it objects to wrongly, on claims made by rule. Articles are split by their number: those of the
/// last fifth are only scored, so that a constant set on the rest can be told from one that holds.
/// </summary>
internal static class GroundingBenchmark
{
    private const int Fifths = 5;

    public static Command Create()
    {
        var file = new Option<string>("--claims")
        {
            Description = "One {\"article\", \"highlights\"} a line; without highlights, sentences of the article are the true claims.",
            Required = true,
        };
        var german = new Option<bool>("--german") { Description = "The articles are German." };
        var show = new Option<string?>("--show") { Description = "Print the claims of this kind that were judged wrongly." };
        var held = new Option<bool>("--scored-only") { Description = "Only the last fifth of the articles." };
        var fitted = new Option<bool>("--fitted") { Description = "Only the first four fifths." };
        var command = new Command("grounding", "What the checker catches, by kind of error, and what it objects to wrongly.") { file, german, show, held, fitted };
        command.SetAction((parsed, cancellationToken) =>
        {
            var articles = Read(parsed.GetRequiredValue(file), cancellationToken);
            var part = articles.Where(
                (_, i) => parsed.GetValue(held) ? i % Fifths == Fifths - 1 : !parsed.GetValue(fitted) || i % Fifths != Fifths - 1).ToList();
            var table = new GroundingTable(parsed.GetValue(german) ? ClaimWords.German : ClaimWords.English);
            table.Fill(part, new GroundingChecker(), cancellationToken);
            table.Print(Console.Out, parsed.GetValue(show));
            return Task.CompletedTask;
        });
        return command;
    }

    private static List<ClaimedArticle> Read(string path, CancellationToken cancellationToken)
    {
        var articles = new List<ClaimedArticle>();
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            var body = row.RootElement.GetProperty("article").GetString()!;
            var sentences = SentenceSplitter.Split(body, [new(0, body.Length)], cancellationToken).Select(span => span.In(body)).ToList();
            var claims = row.RootElement.TryGetProperty("highlights", out var given)
                ? given.EnumerateArray().Select(item => item.GetString()!).ToList()
                : [.. sentences.Where(sentence => sentence.Length is > 50 and < 200 && sentence.EndsWith('.')).Take(6)];
            articles.Add(new(body, sentences, [.. claims.Where(claim => claim.Split(' ').Length > 5)]));
        }

        return articles;
    }
}
