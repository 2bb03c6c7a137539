using Azure;
using Pipeline.Azure.Storage;

namespace Pipeline.Functions;

/// <summary>An emulator starts empty; an account is set up by infra/.</summary>
internal static class Emulator
{
    /// <summary>Less than the clients' own retries take: whoever forgot to start it should not have to wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Creates the containers, queues and the table that are missing.</summary>
    /// <exception cref="StorageSettingsException">No emulator answers.</exception>
    public static async Task SetUpAsync(StorageSetup setup)
    {
        using var impatient = new CancellationTokenSource(Patience);
        try
        {
            await setup.EnsureAsync(impatient.Token);
        }
        catch (RequestFailedException e) when (e.Status > 0)
        {
            throw new StorageSettingsException(
                $"{StorageSettings.Section} names a storage emulator, which refuses to be set up: {e.Status} {e.ErrorCode}.");
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            throw new StorageSettingsException(
                $"{StorageSettings.Section} names a storage emulator, and none answers there. Start Azurite first, or name a storage account."
            );
        }
    }
}
