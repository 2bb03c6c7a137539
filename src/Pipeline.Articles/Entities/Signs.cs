namespace Pipeline.Entities;

/// <summary>What a text shows of what a name names.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Person = 1,
    Organisation = 2,
    Place = 4,

    /// <summary>It says something: a person does, and so do firms and capitals.</summary>
    Speaks = 8,

    /// <summary>Something is in it.</summary>
    Holds = 16,

    /// <summary>It does what only persons, organisations and places do, or has what they have.</summary>
    Acts = 64,

    /// <summary>No article is before it.</summary>
    Bare = 32,
}
