namespace Pipeline.Text;

/// <summary>Finds what a text has as somebody's words: sentences in quotation marks, and those behind a dash with who says them.</summary>
internal static class QuotedSpeech
{
    /// <summary>Fewer words are a title, a nickname or a word that is held at a distance.</summary>
    private const int FewestWords = 4;

    /// <summary>A verb of speech stands within so many words behind what is said.</summary>
    private const int Reach = 3;

    private const string Dashes = "–—―-";
    private const string Ends = ".,!?…";

    /// <param name="text">Paragraphs on lines of their own.</param>
    /// <param name="sayings">Of its language; null where they are not known: then no dash tells speech.</param>
    /// <returns>In order, with the marks that open and without those that close.</returns>
    public static List<TextSpan> In(string text, SayingWords? sayings)
    {
        var speech = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (sayings is null || !AddBehindDash(text, new(start, end), sayings, speech))
            {
                AddBetweenMarks(text, new(start, end), speech);
            }

            start = end + 1;
        }

        return speech;
    }

    private static void AddBetweenMarks(string text, TextSpan line, List<TextSpan> speech)
    {
        var open = -1;
        for (var at = line.Start; at < line.End; at++)
        {
            if (open >= 0 && Quotations.Closes(text, open, at))
            {
                if (IsSpeech(line.In(text.AsSpan()), open - line.Start, at - line.Start))
                {
                    speech.Add(new(open, at));
                }

                open = -1;
            }
            else if (Quotations.CanOpen(text, at))
            {
                open = at; // one that was open before is never closed
            }
        }

        if (open >= 0 && GoesOn(text, open, line.End))
        {
            speech.Add(new(open, line.End));
        }
    }

    /// <summary>A quotation of several paragraphs has an opening mark before each, and one that closes behind the last.</summary>
    private static bool GoesOn(string text, int open, int end)
    {
        var next = Punctuation.SkipSpace(text, end);
        return next < text.Length && text[next] == text[open] && text[open] is not ('\'' or '’');
    }

    private static bool IsSpeech(ReadOnlySpan<char> line, int open, int close)
    {
        var inner = line[(open + 1)..close].Trim();
        if (inner.IsEmpty || inner.Count(' ') + 1 < FewestWords)
        {
            return false;
        }

        var endsInside = Ends.Contains(inner[^1], StringComparison.Ordinal);
        if (line[open] is '\'' or '‘' && !endsInside)
        {
            return false; // apostrophes far from each other
        }

        if (SentenceSplitter.Split(inner.ToString(), [new(0, inner.Length)]).Count > 1)
        {
            return true;
        }

        var before = line[..open].TrimEnd();
        if (before.EndsWith(":") || before.EndsWith(","))
        {
            return char.IsUpper(inner[0]);
        }

        var after = line[(close + 1)..].TrimStart();
        return (before.IsEmpty || Punctuation.IsTerminator(before[^1]))
            && (endsInside || (!after.IsEmpty && (Ends + Dashes).Contains(after[0], StringComparison.Ordinal)));
    }

    /// <summary>"– The bank is bankrupt. The money has gone – said Ann Hale." Also "..., sier Anne Hale".</summary>
    /// <returns>Whether the line is one of these.</returns>
    private static bool AddBehindDash(string text, TextSpan line, SayingWords sayings, List<TextSpan> speech)
    {
        if (line.Length < 2 || !IsDash(text, line.Start))
        {
            return false;
        }

        var isFound = false;
        var start = line.Start;
        for (var at = start + 2; at < line.End; at++)
        {
            var isEnd = start >= 0 && (text[at] == ',' || IsDash(text, at)) && IsSaid(text, new(at + 1, line.End), sayings);
            if (isEnd)
            {
                speech.Add(new(start, at));
                isFound = true;
                start = -1;
            }
            else if (start < 0 && IsDash(text, at) && Punctuation.IsTerminator(text[at - (text[at - 1] == ' ' ? 2 : 1)]))
            {
                start = at;
            }
        }

        if (isFound && start >= 0)
        {
            speech.Add(new(start, line.End));
        }

        return isFound;
    }

    private static bool IsDash(string text, int at) =>
        Dashes.Contains(text[at], StringComparison.Ordinal)
        && (text[at] != '-' || (at + 1 < text.Length && text[at + 1] == ' ' && (at == 0 || char.IsWhiteSpace(text[at - 1]))));

    /// <summary>Whether one of the first words is one of saying.</summary>
    private static bool IsSaid(string text, TextSpan rest, SayingWords sayings)
    {
        var at = rest.Start;
        for (var word = 0; word < Reach && at < rest.End; word++)
        {
            var start = at = Punctuation.SkipSpace(text, at);
            while (at < rest.End && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at == start || sayings.Have(text.AsSpan(start, at - start)))
            {
                return at > start;
            }
        }

        return false;
    }
}
