namespace Pipeline.Contracts;

/// <summary>Work for IngestDump, on queue <c>dumps</c>: read on from where the ledger says.</summary>
/// <param name="Version">Of this message; an unknown one is buried, not guessed at.</param>
/// <param name="DumpId">Partition of the dump in the ledger.</param>
/// <param name="Offer">The ledger's offer number when this was sent; a lower one than the ledger's is stale.</param>
public sealed record DumpAccepted(int Version, string DumpId, int Offer)
{
    public const int CurrentVersion = 1;
}
