namespace Pipeline.Summarization.Extractive;

/// <summary>What the form of a sentence says about its worth as a point.</summary>
[Flags]
internal enum SentenceTraits
{
    None = 0,

    /// <summary>Begins with a word that points back: he, this, but.</summary>
    PointsBack = 1,

    /// <summary>Asks.</summary>
    Question = 2,

    /// <summary>Opens a quotation that it does not close, or closes one that it did not open.</summary>
    BrokenQuotation = 4,

    /// <summary>Speaks of I, we or you.</summary>
    Personal = 8,

    /// <summary>Is mostly a quotation.</summary>
    Quotation = 16,

    /// <summary>Has no main clause, or no mark at its end, as a heading.</summary>
    Fragment = 32,

    /// <summary>Speaks of him or her and names nobody.</summary>
    Pronoun = 64,

    /// <summary>Is a quotation from mark to mark, and does not say whose.</summary>
    Speakerless = 128,

    /// <summary>Takes for known what another sentence says: a pronoun, a definite reference, a conclusion.</summary>
    Tied = 256,

    /// <summary>Speaks of I or we outside quotations, in an article that does not: the words of somebody who is not named.</summary>
    Voiced = 512,
}
