namespace Pipeline.Cleaning;

/// <param name="Text">One line, unwrapped.</param>
/// <param name="AfterGap">A blank line or the start stands before it.</param>
internal sealed record TextBlock(string Text, bool AfterGap);
