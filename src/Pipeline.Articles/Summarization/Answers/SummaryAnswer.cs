using System.ComponentModel;

namespace Pipeline.Summarization.Answers;

/// <summary>What a model is asked to answer; its JSON Schema is generated from here, in this order: evidence before words.</summary>
internal sealed record SummaryAnswer(
    IReadOnlyList<PointAnswer> KeyPoints,
    [property: Description("What happened, at most 15 words.")] string Headline,
    [property: Description("The article in a few sentences.")] string Summary);
