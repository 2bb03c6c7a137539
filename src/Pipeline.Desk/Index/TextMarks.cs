using System.Text;

namespace Pipeline.Desk.Index;

/// <summary>Finds in a text what a question was found by, in the text's own characters.</summary>
internal static class TextMarks
{
    /// <param name="text">As people read it.</param>
    /// <param name="terms">In the form of <see cref="SearchText"/>, of <see cref="SearchQuery.Marked"/>.</param>
    /// <returns>In order, not overlapping.</returns>
    public static IReadOnlyList<TextSpan> Of(string text, IReadOnlyList<string> terms)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var (folded, origins) = Folded(text);
        var spans = new List<TextSpan>();
        foreach (var term in terms)
        {
            for (
                var at = folded.IndexOf(term, StringComparison.Ordinal);
                at >= 0;
                at = folded.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            {
                spans.Add(new(origins[at].Start, origins[at + term.Length - 1].End));
            }
        }

        return Joined(spans);
    }

    /// <summary>The same as <see cref="SearchText.Of"/>, with the place of each character in the text that it comes from.</summary>
    private static (string Folded, List<TextSpan> Origins) Folded(string text)
    {
        var (folded, origins, at) = (new StringBuilder(text.Length), new List<TextSpan>(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var span = new TextSpan(at, at + rune.Utf16SequenceLength);
            at = span.End;
            var word = SearchText.Of(rune.ToString());
            if (word.Length == 0 && SearchText.IsAccent(rune))
            {
                continue;
            }

            // A gap before what stands alone, and for what is no word.
            if (
                folded.Length > 0
                && folded[^1] != ' '
                && (word.Length == 0 || SearchText.IsUnspaced(word) || SearchText.IsUnspaced(folded[^1].ToString())))
            {
                folded.Append(' ');
                origins.Add(span);
            }

            folded.Append(word);
            origins.AddRange(Enumerable.Repeat(span, word.Length));
        }

        return (folded.ToString(), origins);
    }

    private static List<TextSpan> Joined(List<TextSpan> spans)
    {
        var joined = new List<TextSpan>(spans.Count);
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
