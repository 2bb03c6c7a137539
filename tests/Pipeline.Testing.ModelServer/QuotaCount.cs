namespace Pipeline.Testing.ModelServer;

/// <summary>What a quota let through so far, and what not.</summary>
public readonly record struct QuotaCount(long Tokens, int Accepted, int Refused)
{
    public static QuotaCount operator -(QuotaCount later, QuotaCount earlier) =>
        new(later.Tokens - earlier.Tokens, later.Accepted - earlier.Accepted, later.Refused - earlier.Refused);
}
