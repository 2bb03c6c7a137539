namespace Pipeline.Quota;

/// <summary>Urgent calls that come beside a load that waits.</summary>
/// <param name="PerHour">How many come in an hour, one by one.</param>
/// <param name="AtOnce">Calls at a time, of all instances together, besides the others.</param>
public sealed record UrgentLoad(int PerHour, int AtOnce);
