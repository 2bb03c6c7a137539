using System.Globalization;
using Pipeline.Contracts;

namespace Pipeline.Cli.Json;

/// <summary>A sentence of the stored body: <c>text == body[start..end]</c>, in UTF-16 code units.</summary>
internal sealed record EvidenceOutput(int Start, int End, string Text)
{
    /// <summary>Of the body, from 1; null when it is not known.</summary>
    public int? Paragraph { get; init; }

    public static EvidenceOutput Of(Evidence evidence) =>
        new(evidence.Start, evidence.End, evidence.Text) { Paragraph = evidence.Paragraph };

    /// <summary>The quotation, and where it stands.</summary>
    public string Quotation() =>
        Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"“{Text}” (paragraph {number})") : $"“{Text}”";
}
