namespace Pipeline.Text;

/// <summary>What the stop after an abbreviation says about the sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation that is known.</summary>
    None,

    /// <summary>Something always follows: a name, an example. Never the end.</summary>
    Leads,

    /// <summary>Not the end before a number: No. 5, p. 12.</summary>
    Numbers,

    /// <summary>a.m., p.m.: the end unless a day or a time zone follows.</summary>
    Hour,

    /// <summary>Inc., Jan., etc.: the end only where the next word is one that mostly begins a sentence.</summary>
    Ends,
}
