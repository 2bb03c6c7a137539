namespace Pipeline.Grounding;

/// <summary>What stands between two words.</summary>
internal static class Gap
{
    /// <summary>Empty where the words overlap, as pairs of characters do in scripts without spaces.</summary>
    public static ReadOnlySpan<char> Between(string text, TextSpan before, TextSpan after) =>
        text.AsSpan(before.End, Math.Max(0, after.Start - before.End));
}
