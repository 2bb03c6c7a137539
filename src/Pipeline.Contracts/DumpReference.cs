namespace Pipeline.Contracts;

/// <summary>A dump: one version of one blob.</summary>
public sealed record DumpReference(string Id, string Container, string Name, string ETag);
