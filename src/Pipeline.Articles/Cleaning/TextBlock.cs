namespace Pipeline.Cleaning;

/// <param name="Text">One line, unwrapped.</param>
/// <param name="AfterGap">A blank line or the start stands before it.</param>
internal sealed record TextBlock(string Text, bool AfterGap)
{
    public int Words { get; private init; }

    public Cue Cue { get; private init; }

    public LineMarks Marks { get; private init; }

    public bool EndsSentence { get; private init; }

    /// <summary>Of the words that tell what the line is about; see <see cref="TitleWords.Fingerprint"/>.</summary>
    public ulong[] Fingerprints => field ??= TitleWords.Fingerprints(Text);

    public static TextBlock Of(string text, bool afterGap)
    {
        var words = Prose.Words(text);
        return new(text, afterGap)
        {
            Words = words,
            Cue = Cues.Of(text, words),
            Marks = LineMarks.Of(text),
            EndsSentence = Prose.EndsSentence(text),
        };
    }
}
