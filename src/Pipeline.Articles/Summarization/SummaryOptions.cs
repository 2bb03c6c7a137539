using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pipeline.Text;

namespace Pipeline.Summarization;

/// <summary>How summaries are made. A null value leaves the choice to the summarizer.</summary>
public sealed class SummaryOptions : IValidatableObject
{
    public const string Section = "Pipeline:Summary";

    /// <summary>Azure OpenAI's models read 128,000 tokens; the rest is room for instructions, answers and other tokenizers.</summary>
    public const int DefaultMaxInputTokens = 100_000;

    public const int DefaultMaxParts = 16;

    /// <summary>Five times as many as can be asked for.</summary>
    public const int DefaultAnswerPoints = 100;

    private const int LongestStyle = 100;

    /// <summary>Key points at most; 6 when null, 3 or 4 without a model. There are fewer when the article says no more.</summary>
    [Range(1, 20)]
    public int? Points { get; set; }

    /// <summary>Sentences of the summary; when null 2 to 4, or 100 to 120 words of them without a model.</summary>
    [Range(1, 50)]
    public int? Sentences { get; set; }

    /// <summary>ISO 639-1 code of the language that a model writes; the article's own when null.</summary>
    public string? Language { get; set; }

    /// <summary>One line of at most 100 characters, sent to a model as <c>Tone: ...</c>.</summary>
    public string? Tone { get; set; }

    /// <summary>One line of at most 100 characters, sent to a model as <c>Readers: ...</c>.</summary>
    public string? Audience { get; set; }

    /// <summary>
    /// A folder with your own <c>summary.md</c>, <c>repair.md</c> or <c>examples.md</c>; built-in prompts replace missing files.
    /// <c>examples.md</c> is read only when examples are sent, that is when cached input is cheap.
    /// </summary>
    public string? PromptFolder { get; set; }

    /// <summary>Tokens of one part; a longer article goes to the model in parts. Default 100,000.</summary>
    [Range(500, 2_000_000)]
    public int MaxInputTokens { get; set; } = DefaultMaxInputTokens;

    /// <summary>If an article has more parts, only the first and the last are read, and the result says so. Default 16.</summary>
    [Range(2, 200)]
    public int MaxParts { get; set; } = DefaultMaxParts;

    /// <summary>
    /// Key points of a model's answer that are looked at; the rest is ignored. Default 100.
    /// </summary>
    [Range(20, 10_000)]
    public int AnswerPoints { get; set; } = DefaultAnswerPoints;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Language is not null && LanguageTag.Primary(Language) != Language)
        {
            yield return new($"must be an ISO 639-1 code such as 'en', not '{Language}'", [nameof(Language)]);
        }

        if (PromptFolder is not null && !Directory.Exists(PromptFolder))
        {
            yield return new($"must name a folder; there is no '{PromptFolder}'", [nameof(PromptFolder)]);
        }

        foreach (var (name, style) in new[] { (nameof(Tone), Tone), (nameof(Audience), Audience) })
        {
            if (style is not null && (string.IsNullOrWhiteSpace(style) || style.Length > LongestStyle || style.Any(char.IsControl)))
            {
                yield return new($"must be one line of at most {LongestStyle} characters", [name]);
            }
        }
    }

    /// <summary>The choices that the extractive summarizer knows, for its profile; empty when there are none.</summary>
    internal string DescribeLength() => Join(Named("points", Points), Named("sentences", Sentences));

    /// <summary>The choices that a model is told, for its profile; empty when there are none.</summary>
    internal string Describe() => Join(
        DescribeLength(),
        Named("language", Language),
        Named("tone", Tone),
        Named("audience", Audience),
        MaxInputTokens == DefaultMaxInputTokens ? null : Named("part", MaxInputTokens),
        MaxParts == DefaultMaxParts ? null : Named("parts", MaxParts));

    private static string? Named(string name, object? value) =>
        value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{name}={value}");

    private static string Join(params ReadOnlySpan<string?> choices)
    {
        var named = new List<string>();
        foreach (var choice in choices)
        {
            if (!string.IsNullOrEmpty(choice))
            {
                named.Add(choice);
            }
        }

        return string.Join(';', named);
    }
}
