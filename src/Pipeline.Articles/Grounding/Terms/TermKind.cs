namespace Pipeline.Grounding.Terms;

internal enum TermKind
{
    /// <summary>Articles, pronouns, prepositions, auxiliaries.</summary>
    Function,
    Content,

    /// <summary>Has a capital where none is due.</summary>
    Name,
    Number,
}
