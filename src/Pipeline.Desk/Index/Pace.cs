namespace Pipeline.Desk.Index;

/// <summary>Articles that ended since a time.</summary>
/// <param name="Articles">Their number.</param>
/// <param name="First">When the first of them did; null for none.</param>
/// <param name="Last">When the last of them did; null for none.</param>
internal sealed record Pace(long Articles, DateTimeOffset? First, DateTimeOffset? Last)
{
    /// <summary>Of a burst no rate is taken from less.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Articles a minute, from the first of them on.</summary>
    public double Rate(DateTimeOffset now) =>
        First is { } first ? Articles / (now - first > Shortest ? now - first : Shortest).TotalMinutes : 0;
}
