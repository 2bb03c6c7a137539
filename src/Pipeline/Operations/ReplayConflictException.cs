namespace Pipeline.Operations;

/// <summary>Two replays fill one queue at once.</summary>
public sealed class ReplayConflictException() : Exception("Another replay to this queue is under way.");
