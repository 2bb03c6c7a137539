namespace Pipeline.Dumps.Pdf;

/// <summary>A letter on a page, in points from its lower left corner; <paramref name="Y"/> is the baseline.</summary>
internal readonly record struct Glyph(string Text, double X, double Right, double Y, double Size, bool IsBold);
