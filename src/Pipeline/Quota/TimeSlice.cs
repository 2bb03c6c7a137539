namespace Pipeline.Quota;

/// <summary>A stretch of time in which one instance has the whole quota to itself.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive.</param>
public readonly record struct TimeSlice(DateTimeOffset From, DateTimeOffset To);
