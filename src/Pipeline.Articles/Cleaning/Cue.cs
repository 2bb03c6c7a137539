namespace Pipeline.Cleaning;

/// <summary>What the words of a line tell of it.</summary>
internal enum Cue
{
    None,

    /// <summary>Heads what stands below articles.</summary>
    Ending,

    /// <summary>A caption, a prompt or a notice.</summary>
    Notice,

    /// <summary>An author or a date.</summary>
    Label,
}
