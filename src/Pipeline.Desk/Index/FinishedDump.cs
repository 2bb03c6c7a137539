using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <param name="Id">Rises with the time of its end; a page goes on from it.</param>
/// <param name="Dump">As it was reported at its end.</param>
internal sealed record FinishedDump(long Id, DumpCompleted Dump);
