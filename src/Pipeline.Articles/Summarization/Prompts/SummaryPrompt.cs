using System.Globalization;
using Pipeline.Summarization.Answers;

namespace Pipeline.Summarization.Prompts;

/// <summary>What a model is told before and after the article.</summary>
internal sealed class SummaryPrompt
{
    private readonly PromptFile repair;

    public SummaryPrompt(SummaryOptions options)
    {
        var prompt = PromptFile.Load("summary.md", options.PromptFolder);
        repair = PromptFile.Load("repair.md", options.PromptFolder);
        KeyPoints = options.Points ?? SummaryLimits.KeyPoints;
        Instructions = prompt
            .Fill(
                ("key_points", Invariant(KeyPoints)),
                (
                    "length",
                    options.Sentences is { } sentences
                        ? $"{Invariant(sentences)} sentence{(sentences == 1 ? "" : "s")}"
                        : "two to four sentences, at most 90 words"),
                (
                    "language",
                    options.Language is { } language
                        ? $"Write in the language with the ISO 639-1 code \"{language}\", whatever the language of the article."
                        : "Write in the language of the article."),
                ("style", string.Concat(Line("Tone", options.Tone), Line("Readers", options.Audience))))
            .TrimEnd();
        Version = repair.Version.Length == 0 ? prompt.Version : $"{prompt.Version}+{repair.Version}";
    }

    /// <summary>Key points asked for, at most.</summary>
    public int KeyPoints { get; }

    public string Instructions { get; }

    public string Version { get; }

    public string Repair(IReadOnlyList<AnswerProblem> problems, int sentences) =>
        repair.Fill(
            ("sentences", Invariant(sentences)),
            (
                "problems",
                string.Join(
                    '\n',
                    problems.Select(problem =>
                        problem.Detail is { Length: > 0 } detail ? $"- {problem.Text} ({detail})" : $"- {problem.Text}"))));

    private static string Line(string name, string? value) => value is null ? "" : $"{name}: {value}\n";

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
