namespace Pipeline.Entities;

/// <summary>Somebody or something that a text names.</summary>
public sealed record Entity
{
    /// <summary>The fullest spelling in the text: Anna Berg, where the text says Berg later.</summary>
    public required string Name { get; init; }

    /// <summary>Null where the text does not show it.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>What else the text calls it: a surname, an acronym.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>The first sentences of the body in which it stands, in order.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }
}
