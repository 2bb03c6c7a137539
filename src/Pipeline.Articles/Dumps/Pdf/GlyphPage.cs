namespace Pipeline.Dumps.Pdf;

/// <summary>One page.</summary>
/// <param name="Glyphs">Its letters in the order in which it draws them.</param>
/// <param name="Pictures">How many it shows.</param>
/// <param name="Height">In points.</param>
internal sealed record GlyphPage(IReadOnlyList<Glyph> Glyphs, int Pictures, double Height);
