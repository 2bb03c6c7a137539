namespace Pipeline.Summarization.Extractive;

/// <summary>What the form of a sentence says about its worth as a point.</summary>
[Flags]
internal enum SentenceTraits
{
    None = 0,

    /// <summary>By-lines, dates, calls to click: never part of a summary.</summary>
    Clutter = 1,

    /// <summary>Has no stop of its own: a heading, a caption.</summary>
    Unfinished = 2,

    /// <summary>Begins with a word that points back: he, this, but.</summary>
    PointsBack = 4,

    /// <summary>Asks.</summary>
    Question = 8,

    /// <summary>Opens a quotation that it does not close, or closes one that it did not open.</summary>
    BrokenQuotation = 16,

    /// <summary>Speaks of I, we or you.</summary>
    Personal = 32,

    /// <summary>Is mostly a quotation.</summary>
    Quotation = 64,
}
