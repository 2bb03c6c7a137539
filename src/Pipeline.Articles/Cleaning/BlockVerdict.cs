namespace Pipeline.Cleaning;

/// <summary>What cleaning did with one block of a page or text.</summary>
/// <param name="Kept">It is part of the body.</param>
/// <param name="Reason">Short: what decided.</param>
/// <param name="Text">In normal form.</param>
public sealed record BlockVerdict(bool Kept, string Reason, string Text);
