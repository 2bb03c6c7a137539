namespace Pipeline.Quota;

/// <summary>How two lanes fared.</summary>
/// <param name="Drain">Until the last of the ordinary calls was answered.</param>
/// <param name="Urgent">Within which 95 of 100 urgent calls that came meanwhile were answered; null when none came.</param>
public sealed record LaneTimes(TimeSpan Drain, TimeSpan? Urgent);
