using Pipeline.Grounding;

namespace Pipeline.Summarization;

/// <summary>One point of a summary, or one sentence of its text, with the sentences that carry it.</summary>
/// <param name="Text">A sentence or less.</param>
/// <param name="Evidence">Sentences of the body, in order; empty only where nothing carries it.</param>
/// <param name="Grounded">The article supports it.</param>
public sealed record KeyPoint(string Text, IReadOnlyList<TextSpan> Evidence, bool Grounded = true)
{
    /// <summary>What the article says about it. Summaries that were stored without it tell only whether it is supported.</summary>
    public Support Support { get; init; } = Grounded ? Support.Supported : Support.Missing;

    /// <summary>What speaks against it, or why it was not checked: one line; null when it is supported.</summary>
    public string? SupportReason { get; init; }

    /// <summary>The same statement after a check.</summary>
    public KeyPoint Held(Support support, string reason) => this with
    {
        Grounded = support is Support.Supported,
        Support = support,
        SupportReason = support is Support.Supported ? null : reason,
    };
}
