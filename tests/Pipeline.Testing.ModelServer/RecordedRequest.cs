namespace Pipeline.Testing.ModelServer;

/// <summary>A request as it came over the wire.</summary>
public sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
