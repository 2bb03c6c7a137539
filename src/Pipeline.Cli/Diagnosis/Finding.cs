namespace Pipeline.Cli.Diagnosis;

/// <param name="Verdict">How it is.</param>
/// <param name="Text">What was found: one line, no secrets.</param>
/// <param name="Mend">What to do about it; null where there is nothing to do.</param>
internal sealed record Finding(Verdict Verdict, string Text, string? Mend = null);
