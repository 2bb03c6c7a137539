namespace Pipeline.Storage;

/// <summary>Looks whether what the stages need is there and answers. Changes nothing, never fails, takes a few seconds at most.</summary>
public interface IStorageProbe
{
    Task<ProbeResult> ContainerAsync(string name, CancellationToken cancellationToken);

    Task<ProbeResult> QueueAsync(string name, CancellationToken cancellationToken);

    Task<ProbeResult> LedgerAsync(CancellationToken cancellationToken);
}
