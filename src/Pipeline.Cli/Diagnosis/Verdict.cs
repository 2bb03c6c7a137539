namespace Pipeline.Cli.Diagnosis;

internal enum Verdict
{
    Ok,

    /// <summary>It works, but not as it should.</summary>
    Warning,

    Failed,

    /// <summary>Not looked at; the text says why.</summary>
    Skipped,
}
