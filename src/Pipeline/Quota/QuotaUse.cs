namespace Pipeline.Quota;

/// <summary>What was used of a quota in a minute, and the limits of it as they were known then.</summary>
/// <param name="Time">The end of the minute.</param>
/// <param name="Tokens">As the service charged them.</param>
/// <param name="Requests">That were answered.</param>
/// <param name="TokensPerMinute">Null for no limit known.</param>
/// <param name="RequestsPerMinute">Null for no limit known.</param>
public sealed record QuotaUse(
    DateTimeOffset Time,
    double Tokens,
    int Requests,
    double? TokensPerMinute = null,
    double? RequestsPerMinute = null)
{
    /// <summary>The part of the limits: of tokens or requests, whichever is more; null while no limit is known.</summary>
    public double? Share =>
        TokensPerMinute is null && RequestsPerMinute is null
            ? null
            : Math.Max(Tokens / (TokensPerMinute ?? double.PositiveInfinity), Requests / (RequestsPerMinute ?? double.PositiveInfinity));
}
