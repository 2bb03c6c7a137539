using System.Globalization;

namespace Pipeline.Cli.Evaluating.Measures;

/// <summary>Something that is measured of each item and each profile.</summary>
/// <param name="Name">In JSON.</param>
/// <param name="Title">In Markdown.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Unit">How it is written.</param>
internal sealed record Measure(string Name, string Title, Better Better, MeasureUnit Unit)
{
    public static Measure FactsCovered { get; } = new("factsCovered", "facts covered", Better.Higher, MeasureUnit.Share);

    public static Measure Unsupported { get; } = new("unsupported", "unsupported statements a summary", Better.Lower, MeasureUnit.Few);

    public static Measure Contradicted { get; } = new("contradicted", "of these contradicted", Better.Lower, MeasureUnit.Few);

    public static Measure Unchecked { get; } = new("unchecked", "unchecked statements a summary", Better.Lower, MeasureUnit.Few);

    public static Measure FalseStated { get; } = new("falseStated", "false statements present", Better.Lower, MeasureUnit.Share);

    public static Measure MoreCalls { get; } = new("moreCalls", "calls beyond the first an article", Better.Lower, MeasureUnit.Few);

    public static Measure SummaryWords { get; } = new("summaryWords", "words of the summary", Better.Neither, MeasureUnit.Many);

    public static Measure PointWords { get; } = new("pointWords", "words of the key points", Better.Neither, MeasureUnit.Many);

    public static Measure Lix { get; } = new("lix", "readability (LIX, lower is easier)", Better.Neither, MeasureUnit.Many);

    public static Measure Rouge1 { get; } = new("rouge1", "ROUGE-1 against the reference", Better.Higher, MeasureUnit.Few);

    public static Measure Rouge2 { get; } = new("rouge2", "ROUGE-2 against the reference", Better.Higher, MeasureUnit.Few);

    public static Measure InputTokens { get; } = new("inputTokens", "tokens in, an article", Better.Neither, MeasureUnit.Many);

    public static Measure OutputTokens { get; } = new("outputTokens", "tokens out, an article", Better.Neither, MeasureUnit.Many);

    public static Measure Cost { get; } = new("cost", "cost an article", Better.Lower, MeasureUnit.Money);

    public static Measure Seconds { get; } = new("seconds", "seconds an article", Better.Lower, MeasureUnit.Few);

    /// <summary>In the order of the report.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        FactsCovered, Unsupported, Contradicted, Unchecked, FalseStated, MoreCalls, SummaryWords, PointWords, Lix, Rouge1, Rouge2,
        InputTokens, OutputTokens, Cost, Seconds,
    ];

    /// <summary>Those in which a profile may not be worse than the baseline.</summary>
    public static IReadOnlyList<Measure> Gate { get; } = [FactsCovered, Unsupported, FalseStated];

    public string Text(double value) => Unit switch
    {
        MeasureUnit.Share => $"{Number(value * 100, "0")} %",
        MeasureUnit.Few => Number(value, "0.00"),
        MeasureUnit.Many => Number(value, "0"),
        _ => Number(value, "0.0000"),
    };

    /// <summary>A difference, with its sign; of shares in points of the percentage.</summary>
    public string TextOfDifference(double value)
    {
        var text = Unit is MeasureUnit.Share ? Number(value * 100, "0") : Text(value);
        return value > 0 && HasFigure(text) ? $"+{text}" : text;
    }

    /// <summary>Minus zero is written as zero.</summary>
    private static string Number(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return HasFigure(text) ? text : text.TrimStart('-');
    }

    private static bool HasFigure(string text) => text.AsSpan().ContainsAnyInRange('1', '9');
}
