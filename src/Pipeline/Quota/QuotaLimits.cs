namespace Pipeline.Quota;

/// <summary>What a service allows in a minute; null for what is not known or not limited.</summary>
public sealed record QuotaLimits(double? TokensPerMinute, double? RequestsPerMinute)
{
    /// <summary>The part of a limit that is used.</summary>
    public const double UsedShare = 0.98;

    public static QuotaLimits None { get; } = new(null, null);

    public bool IsKnown => TokensPerMinute is not null || RequestsPerMinute is not null;

    /// <summary>The lower of both, where both know one.</summary>
    public QuotaLimits Within(QuotaLimits ceiling) => new(
        Lower(TokensPerMinute, ceiling.TokensPerMinute),
        Lower(RequestsPerMinute, ceiling.RequestsPerMinute));

    /// <summary>The part that is used. The rest is for calls that reach the service closer together than they were sent.</summary>
    public QuotaLimits Used => Times(UsedShare);

    public QuotaLimits Times(double factor) => new(TokensPerMinute * factor, RequestsPerMinute * factor);

    /// <summary>The part of the quota's time that a call takes up: by tokens or by number, whichever is longer.</summary>
    public TimeSpan Span(double tokens) =>
        TokenSpan(tokens) is var byTokens && RequestSpan is var byNumber && byTokens > byNumber ? byTokens : RequestSpan;

    internal TimeSpan TokenSpan(double tokens) => TokensPerMinute is { } limit ? TimeSpan.FromMinutes(tokens / limit) : TimeSpan.Zero;

    internal TimeSpan RequestSpan => RequestsPerMinute is { } limit ? TimeSpan.FromMinutes(1 / limit) : TimeSpan.Zero;

    private static double? Lower(double? one, double? other) => one is null || other < one ? other : one;
}
