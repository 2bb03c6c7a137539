using Pipeline.Dumps;

namespace Pipeline.Documents;

/// <summary>A line of a chunk.</summary>
/// <param name="Entry">Null in the last line of a dump's last chunk.</param>
/// <param name="Problem">In that line: why the dump ended early; null when it was read to its end.</param>
public sealed record ChunkLine(DumpEntry? Entry = null, Problem? Problem = null);
