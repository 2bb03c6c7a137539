using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pipeline.Text;

namespace Pipeline.Summarization;

/// <summary>What a summary is to be like. Null leaves it to the article.</summary>
public sealed class SummaryOptions : IValidatableObject
{
    public const string Section = "Pipeline:Summary";

    /// <summary>As Azure OpenAI's models read 128,000 tokens: room is left for instructions, answers and another tokenizer.</summary>
    public const int DefaultMaxInputTokens = 100_000;

    public const int DefaultMaxParts = 16;

    /// <summary>Five times as many as can be asked for.</summary>
    public const int DefaultAnswerPoints = 100;

    private const int LongestStyle = 100;

    /// <summary>Key points, at most; 6 when null, 3 or 4 without a model. Fewer where the article has no more to say.</summary>
    [Range(1, 20)]
    public int? Points { get; set; }

    /// <summary>Sentences of the summary's text; 2 to 4 when null. Without a model 95 to 120 words of them.</summary>
    [Range(1, 50)]
    public int? Sentences { get; set; }

    /// <summary>ISO 639-1 code of the language that a model writes; the article's own when null.</summary>
    public string? Language { get; set; }

    /// <summary>Put to a model as <c>Tone: ...</c>.</summary>
    public string? Tone { get; set; }

    /// <summary>Put to a model as <c>Readers: ...</c>.</summary>
    public string? Audience { get; set; }

    /// <summary>
    /// A folder with prompts of one's own, <c>summary.md</c> or <c>repair.md</c>; the built-in ones stand in for what is missing.
    /// </summary>
    public string? PromptFolder { get; set; }

    /// <summary>A longer article goes to the model in parts. Tokens of a part; default 100,000.</summary>
    [Range(500, 2_000_000)]
    public int MaxInputTokens { get; set; } = DefaultMaxInputTokens;

    /// <summary>Of an article with more parts, the first and the last are read and the result says so. Default 16.</summary>
    [Range(2, 200)]
    public int MaxParts { get; set; } = DefaultMaxParts;

    /// <summary>
    /// Key points of a model's answer that are looked at; the rest is left out. Default 100.
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
