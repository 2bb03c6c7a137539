namespace Pipeline.Cli.Json;

/// <summary>A sentence of the stored body: <c>text == body[start..end]</c>, in UTF-16 code units.</summary>
internal sealed record EvidenceOutput(int Start, int End, string Text);
