using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Cli.Feedback;
using Pipeline.Cli.Output;
using Pipeline.Stages.Sweeping;

namespace Pipeline.Cli.Json;

/// <summary>What the commands print as JSON.</summary>
[JsonSerializable(typeof(ArticleStatus))]
[JsonSerializable(typeof(CleanedOutput))]
[JsonSerializable(typeof(DumpEntryOutput))]
[JsonSerializable(typeof(DumpStatus))]
[JsonSerializable(typeof(EstimateOutput))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(FeedbackCount))]
[JsonSerializable(typeof(GoldenLineOutput))]
[JsonSerializable(typeof(StoryOutput))]
[JsonSerializable(typeof(SummaryOutput))]
[JsonSerializable(typeof(SweepResult))]
[JsonSerializable(typeof(GroundingOutput))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>One object a line; letters of any script as they are.</summary>
    public static CliJson Line { get; } = new(Relaxed(indented: false));

    public static CliJson Indented { get; } = new(Relaxed(indented: true));

    /// <summary>As it is printed: nothing in it steers a terminal.</summary>
    public static string Text<T>(T value, JsonTypeInfo<T> type) => Printable.OfJson(JsonSerializer.Serialize(value, type));

    private static JsonSerializerOptions Relaxed(bool indented) => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
