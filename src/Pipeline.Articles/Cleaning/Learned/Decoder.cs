namespace Pipeline.Cleaning.Learned;

/// <summary>Tells which blocks are body from the log-odds of each, with a price for each change between body and other things.</summary>
internal static class Decoder
{
    /// <param name="scores">Log-odds; may be weighed.</param>
    /// <param name="turn">The price of a change.</param>
    public static bool[] Decode(ReadOnlySpan<float> scores, float turn)
    {
        var kept = new bool[scores.Length];
        var cameFromOther = new (bool ToBody, bool ToOther)[scores.Length];
        var (body, other) = (0f, 0f);
        for (var i = 0; i < scores.Length; i++)
        {
            cameFromOther[i] = (other - turn > body, body - turn > other);
            (body, other) = (Math.Max(body, other - turn) + scores[i], Math.Max(other, body - turn));
        }

        var inBody = body > other;
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            kept[i] = inBody;
            inBody ^= inBody ? cameFromOther[i].ToBody : cameFromOther[i].ToOther;
        }

        return kept;
    }
}
