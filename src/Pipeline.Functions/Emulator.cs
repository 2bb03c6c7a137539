using System.Net.Sockets;
using Azure;
using Pipeline.Azure.Storage;

namespace Pipeline.Functions;

/// <summary>An emulator starts empty; an account is set up by infra/.</summary>
internal static class Emulator
{
    /// <summary>To be listening. Less than the clients' own retries take: whoever forgot to start it should not have to wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>To make what is missing, on a machine that is busy.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Creates the containers, queues and the table that are missing.</summary>
    /// <exception cref="StorageSettingsException">No emulator answers.</exception>
    public static async Task SetUpAsync(StorageSetup setup, StorageClients clients)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            using (var impatient = new CancellationTokenSource(Patience))
            using (var connection = new TcpClient())
            {
                await connection.ConnectAsync(clients.BlobService.Host, clients.BlobService.Port, impatient.Token);
            }

            await setup.EnsureAsync(limit.Token);
        }
        catch (RequestFailedException e) when (e.Status > 0)
        {
            throw new StorageSettingsException(
                $"{StorageSettings.Section} names a storage emulator, which refuses to be set up: {e.Status} {e.ErrorCode}.");
        }
        catch (Exception e) when (e is SocketException or RequestFailedException or AggregateException or OperationCanceledException)
        {
            throw new StorageSettingsException(
                $"{StorageSettings.Section} names a storage emulator, and none answers there. Start Azurite first, or name a storage account."
            );
        }
    }
}
