namespace Pipeline.Stages;

/// <summary>
/// What the platform puts on <c>webjobs-blobtrigger-poison</c>: a blob that AcceptDump failed on. Its names are the platform's.
/// </summary>
public sealed record BlobTriggerPoison(string ContainerName, string BlobName, string? ETag);
