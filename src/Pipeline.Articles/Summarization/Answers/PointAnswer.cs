using System.ComponentModel;

namespace Pipeline.Summarization.Answers;

internal sealed record PointAnswer(
    [property: Description("Numbers of the sentences that carry the point.")] IReadOnlyList<int> Sentences,
    [property: Description("The point, one plain sentence.")] string Text);
