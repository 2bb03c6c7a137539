using System.Globalization;
using System.Text;
using Pipeline.Summarization.Answers;
using Pipeline.Text;

namespace Pipeline.Summarization.Prompts;

/// <summary>What a model is told before and after the article.</summary>
internal sealed class SummaryPrompt
{
    private readonly SummaryOptions options;
    private readonly PromptFile repair;

    /// <param name="options">What is asked for.</param>
    /// <param name="withExamples">
    /// Adds worked examples. The fixed part is then longer than 1,024 tokens, from which on services cache it.
    /// </param>
    public SummaryPrompt(SummaryOptions options, bool withExamples = false)
    {
        this.options = options;
        var prompt = PromptFile.Load("summary.md", options.PromptFolder);
        var examples = withExamples ? PromptFile.Load("examples.md", options.PromptFolder) : null;
        repair = PromptFile.Load("repair.md", options.PromptFolder);
        KeyPoints = options.Points ?? SummaryLimits.KeyPoints;

        // Prompts of one's own may have the values in them; the built-in one is the same for all, so that services can cache it.
        var own = prompt
            .Fill(
                ("key_points", Invariant(KeyPoints)),
                ("length", Length),
                (
                    "language",
                    options.Language is { } language
                        ? $"Write in {LanguageNames.Of(language)}, whatever the language of the article."
                        : "Write in the language of the article."),
                ("style", string.Concat(Style.Select(line => line + "\n"))))
            .TrimEnd();
        Instructions = examples is null ? own : $"{own}\n\n{examples.Fill()}";
        Version = string.Join(
            '+',
            new[] { prompt.Version, examples is null ? "" : "examples" + examples.Version, repair.Version }.Where(part => part.Length > 0));
    }

    /// <summary>Key points asked for, at most.</summary>
    public int KeyPoints { get; }

    /// <summary>The same for every article.</summary>
    public string Instructions { get; }

    public string Version { get; }

    /// <summary>What is asked for, then a blank line and the article.</summary>
    public string Ask(NumberedSentences sentences)
    {
        var wanted = options.Language ?? sentences.Article.Language;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"At most {KeyPoints} key point{(KeyPoints == 1 ? "" : "s")}. The summary: {Length}. ")
            .Append(wanted is null ? "Everything in the language of the article." : $"Everything in {LanguageNames.Of(wanted)}.")
            .Append('\n');
        foreach (var line in Style)
        {
            text.Append(line).Append('\n');
        }

        return text.Append('\n').Append(sentences.Render()).ToString();
    }

    public string Repair(IReadOnlyList<AnswerProblem> problems, int sentences) =>
        repair.Fill(
            ("sentences", Invariant(sentences)),
            (
                "problems",
                string.Join(
                    '\n',
                    problems.Select(problem =>
                        problem.Detail is { Length: > 0 } detail ? $"- {problem.Text} ({detail})" : $"- {problem.Text}"))));

    private string Length => options.Sentences is { } sentences
        ? $"{Invariant(sentences)} sentence{(sentences == 1 ? "" : "s")}"
        : "two to four sentences, at most 90 words";

    private IEnumerable<string> Style =>
        new[] { ("Tone", options.Tone), ("Readers", options.Audience) }
            .Where(line => line.Item2 is not null)
            .Select(line => $"{line.Item1}: {line.Item2}");

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
