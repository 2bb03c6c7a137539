namespace Pipeline.Versions;

/// <summary>How a sentence of one version differs from the other version.</summary>
public enum ChangeKind
{
    /// <summary>The title is another one, and not only counts another update.</summary>
    Title,

    /// <summary>The older version does not have the sentence, nor one much like it.</summary>
    Added,

    /// <summary>The older version has one much like it.</summary>
    Changed,

    /// <summary>The newer version does not have the sentence any more, nor one much like it.</summary>
    Gone,
}
