namespace Pipeline.Contracts;

/// <summary>One difference between an article and the version of its story that it supersedes.</summary>
public sealed record StoryChange
{
    /// <summary><c>title</c>, <c>added</c>, <c>changed</c> or <c>gone</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The older version's sentence or title; missing for what was added.</summary>
    public string? Before { get; init; }

    /// <summary>The newer version's sentence or title; missing for what is gone.</summary>
    public string? After { get; init; }

    /// <summary>Where <see cref="After"/> begins in the article's body, in UTF-16 code units; missing for a title.</summary>
    public int? Start { get; init; }

    /// <summary>Where <see cref="After"/> ends, exclusive.</summary>
    public int? End { get; init; }

    /// <summary>Numbers of <see cref="Before"/> that <see cref="After"/> does not have, as they are written.</summary>
    public IReadOnlyList<string>? OldNumbers { get; init; }

    /// <summary>Numbers of <see cref="After"/> that <see cref="Before"/> does not have, as they are written.</summary>
    public IReadOnlyList<string>? NewNumbers { get; init; }
}
