namespace Pipeline.Desk.Mending;

/// <param name="Verdict">In lower case: ok, warning, failed or skipped.</param>
/// <param name="Text">What was found.</param>
/// <param name="Mend">What to do about it; null where there is nothing to do.</param>
public sealed record DeskFinding(string Verdict, string Text, string? Mend);
