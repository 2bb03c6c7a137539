using Pipeline.Contracts;

namespace Pipeline.Desk.Reading;

/// <summary>Cuts a body at the borders of the evidence, so that what lights up is exactly <c>body[start..end]</c>.</summary>
internal static class EvidenceText
{
    /// <param name="body">As it is stored.</param>
    /// <param name="paragraphs">Of the body, in order.</param>
    /// <param name="statements">The evidence of each statement of the summary, by the statement's number.</param>
    /// <returns>By paragraph.</returns>
    public static IReadOnlyList<IReadOnlyList<EvidencePiece>> Cut(
        string body,
        IReadOnlyList<TextSpan> paragraphs,
        IReadOnlyList<IReadOnlyList<Evidence>> statements)
    {
        var marks = statements
            .SelectMany((evidence, number) => evidence.Where(one => Fits(body, one)).Select(one => (one.Start, one.End, Number: number)))
            .ToList();
        return paragraphs.Select(paragraph => (IReadOnlyList<EvidencePiece>)Cut(body, paragraph, marks).ToList()).ToList();
    }

    /// <summary>Whether the evidence is of this body: of another version it would light up something else.</summary>
    public static bool Fits(string body, Evidence evidence) =>
        evidence.Start >= 0 && evidence.Start < evidence.End && evidence.End <= body.Length
        && body.AsSpan(evidence.Start, evidence.End - evidence.Start).SequenceEqual(evidence.Text);

    private static IEnumerable<EvidencePiece> Cut(string body, TextSpan paragraph, List<(int Start, int End, int Number)> marks)
    {
        var here = marks.Where(mark => mark.Start < paragraph.End && mark.End > paragraph.Start).ToList();
        var borders = here.SelectMany(mark => new[] { mark.Start, mark.End })
            .Where(border => border > paragraph.Start && border < paragraph.End)
            .Append(paragraph.Start).Append(paragraph.End).Distinct().Order().ToList();
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var (start, end) = (borders[i], borders[i + 1]);
            yield return new(
                body[start..end],
                start,
                [.. here.Where(mark => mark.Start <= start && mark.End >= end).Select(mark => mark.Number).Distinct()]);
        }
    }
}
