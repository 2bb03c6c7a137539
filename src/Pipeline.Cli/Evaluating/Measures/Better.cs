namespace Pipeline.Cli.Evaluating.Measures;

/// <summary>Which way a measure is better.</summary>
internal enum Better
{
    Higher,
    Lower,

    /// <summary>It describes the summaries and does not judge them.</summary>
    Neither,
}
