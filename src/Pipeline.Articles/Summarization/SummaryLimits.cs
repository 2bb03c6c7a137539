namespace Pipeline.Summarization;

/// <summary>What an answer may be, in characters. Wider than what the prompt asks for: a word more is no reason to pay twice.</summary>
internal static class SummaryLimits
{
    /// <summary>Key points asked for and accepted at most.</summary>
    public const int KeyPoints = 6;

    /// <summary>Asked for: 15 words.</summary>
    public const int Headline = 200;

    /// <summary>Words of a headline. Asked for: 15.</summary>
    public const int HeadlineWords = 25;

    /// <summary>Topics asked for and accepted at most.</summary>
    public const int Topics = 3;

    /// <summary>Asked for: 90 words in four sentences.</summary>
    public const int Summary = 1_200;

    /// <summary>For each sentence, where more of them are asked for.</summary>
    public const int SummarySentence = 300;

    /// <summary>Asked for: 30 words.</summary>
    public const int KeyPoint = 400;
}
