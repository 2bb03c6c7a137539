using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pipeline.Cli.Commands.Help;
using Pipeline.Cli.Files;
using Pipeline.Cli.Json;
using Pipeline.Grounding;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline ground FILE.jsonl</c>: does its source support each statement? Asks no model.</summary>
internal static class GroundCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "One {\"id\", \"source\", \"claim\"} a line." };
        var command = new Command(
            "ground",
            "Says of each claim whether its source supports it, and by which sentences: one JSON object each on stdout.")
        {
            file,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new CliException($"{path} is a folder; name a file.");
        }

        var checker = new GroundingChecker();
        var failures = new FailureLines(Console.Error);
        await foreach (var (place, _, line) in NumberedLines.ReadAsync(path, cancellationToken))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                var (id, source, claim) = Read(document.RootElement);
                var output = GroundingOutput.Of(id, source, checker.Check(claim, source, cancellationToken));
                Console.WriteLine(CliJson.Text(output, CliJson.Line.GroundingOutput));
            }
            catch (JsonException e)
            {
                failures.AddFailed(place, new(RejectionClass.Malformed, Reason(e)));
            }
        }

        return failures.ExitCode;
    }

    private static string Reason(JsonException e) =>
        e.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $"is not JSON at its byte {at + 1}") : e.Message;

    private static (JsonElement Id, string Source, string Claim) Read(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("id", out var id))
        {
            throw new JsonException("the line is no object with an id");
        }

        return (id, Text(entry, "source"), Text(entry, "claim"));
    }

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"the object has no text in {name}");
}
