using System.ComponentModel;
using System.Text.Json;
using Pipeline.Dumps.Wire;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization.Answers;

/// <summary>What a model is asked to answer; its JSON Schema is generated from here, in this order: evidence before words.</summary>
internal sealed record SummaryAnswer(
    IReadOnlyList<PointAnswer> KeyPoints,
    [property: Description("What happened, at most 15 words.")] string Headline,
    [property: Description("The article in a few sentences.")] string Summary)
{
    /// <summary>Whatever stands there: an answer is not unusable because of its topics.</summary>
    [Description("What it is about, the chief topic first.")]
    [ChosenFrom(MediaTopics.Words)]
    public JsonElement Topics { get; init; } = JsonElement.Parse("[]");
}
