namespace Pipeline.Text;

/// <summary>Finds sentences in text of any language. Linear in the text; never crosses a paragraph or a line.</summary>
internal static class SentenceSplitter
{
    /// <summary>A quotation in corner brackets longer than this is taken apart like other text. UTF-16 code units.</summary>
    private const int LongestWholeQuotation = 300;

    /// <summary>The sentences of the given paragraphs, in order, without white space around them.</summary>
    public static List<TextSpan> Split(string text, IReadOnlyList<TextSpan> paragraphs, CancellationToken cancellationToken = default)
    {
        var sentences = new List<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var start = paragraph.Start; start < paragraph.End;)
            {
                var rest = text.AsSpan(start, paragraph.End - start);
                var length = rest.IndexOfAny("\n\r\u2028\u2029");
                length = length < 0 ? rest.Length : length;
                SplitLine(rest[..length], start, sentences);
                start += length + 1;
            }
        }

        return sentences;
    }

    private static void SplitLine(ReadOnlySpan<char> line, int offset, List<TextSpan> sentences)
    {
        var start = 0;
        var quotation = -1; // where an open quotation in corner brackets began
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is '「' or '『')
            {
                quotation = quotation < 0 ? at : quotation;
            }
            else if (line[at] is '」' or '』')
            {
                quotation = -1;
            }
            else if (Punctuation.IsTerminator(line[at]))
            {
                var stop = at;
                at = Punctuation.SkipTerminators(line, at);
                var end = Punctuation.SkipClosers(line, at);
                quotation = end > at ? -1 : quotation;
                var whole = quotation >= 0 && at - quotation < LongestWholeQuotation;
                if (!whole && SentenceEnd.Is(line, start, stop, at, end))
                {
                    Add(line, offset, start, end, sentences);
                    start = Punctuation.SkipSpace(line, end);
                }

                at = end - 1;
            }
        }

        Add(line, offset, start, line.Length, sentences);
    }

    private static void Add(ReadOnlySpan<char> line, int offset, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(offset + start, offset + end));
        }
    }
}
