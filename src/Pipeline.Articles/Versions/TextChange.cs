namespace Pipeline.Versions;

/// <summary>One difference between two versions of an article.</summary>
/// <param name="Kind">What happened to the sentence.</param>
/// <param name="Before">The older version's sentence or title; null for one that was added.</param>
/// <param name="After">Of the newer version; null for one that is gone.</param>
/// <param name="Span">Where <paramref name="After"/> stands in the newer body; null for a title, and for one that is gone.</param>
public sealed record TextChange(ChangeKind Kind, string? Before, string? After, TextSpan? Span = null)
{
    /// <summary>Numbers of <see cref="Before"/> that the newer sentence does not have, as they are written.</summary>
    public IReadOnlyList<string> OldNumbers { get; init; } = [];

    /// <summary>Numbers of <see cref="After"/> that the older sentence does not have, as they are written.</summary>
    public IReadOnlyList<string> NewNumbers { get; init; } = [];
}
