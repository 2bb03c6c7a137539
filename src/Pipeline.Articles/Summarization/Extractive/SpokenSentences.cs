using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>Keeps what somebody says together with who says it.</summary>
internal static class SpokenSentences
{
    /// <summary>", he said" has more characters.</summary>
    private const int ShortestTag = 5;

    /// <summary>What is longer is told with its last sentences only. UTF-16 code units.</summary>
    private const int LongestQuotation = 260;

    /// <summary>
    /// The sentences; those of a quotation that one of them ends, with who says it, are one with it as far back as they are short.
    /// </summary>
    /// <returns>Each with the mark that opens its quotation, where that stands in a sentence before; else with nothing.</returns>
    public static List<(TextSpan Span, string Mark)> Of(string body, IEnumerable<TextSpan> sentences, IReadOnlyList<TextSpan> speech)
    {
        var told = new List<(TextSpan Span, string Mark)>();
        foreach (var sentence in sentences)
        {
            var (start, mark) = (sentence.Start, "");
            if (Ended(sentence, speech) is { } said)
            {
                while (told is [.., var before] && before.Span.Start >= said.Start && sentence.End - before.Span.Start <= LongestQuotation)
                {
                    start = before.Span.Start;
                    told.RemoveAt(told.Count - 1);
                }

                mark = start > said.Start && Quotations.IsMark(body[said.Start]) ? body[said.Start].ToString() : "";
            }

            told.Add((sentence with { Start = start }, mark));
        }

        return told;
    }

    /// <summary>Whether a sentence stands in the midst of somebody's words, who says them being told in another.</summary>
    public static bool IsWithin(TextSpan sentence, IReadOnlyList<TextSpan> speech) =>
        speech.Any(said => said.Start <= sentence.Start && sentence.End <= said.End);

    /// <summary>What began before the sentence and ends in it, followed by who says it.</summary>
    private static TextSpan? Ended(TextSpan sentence, IReadOnlyList<TextSpan> speech)
    {
        foreach (var said in speech)
        {
            if (said.Start < sentence.Start && sentence.Start < said.End && said.End + ShortestTag < sentence.End)
            {
                return said;
            }
        }

        return null;
    }
}
