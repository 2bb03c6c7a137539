namespace Pipeline.Contracts;

/// <summary>The version of the blob that an article came from.</summary>
public sealed record DumpReference(string Id, string Container, string Name, string ETag);
