using Pipeline.Azure.Storage;

namespace Pipeline.Cli.Diagnosis;

/// <summary>
/// Whether anything answers where the storage should be, before the clients' own retries take a minute and more to say that nothing does.
/// </summary>
internal static class StorageReach
{
    /// <summary>Long enough for an emulator on a machine that does much else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <returns>Null when the storage answers, whatever it says; else what is wrong, with its address.</returns>
    public static async Task<string?> ObstacleAsync(StorageClients clients, CancellationToken cancellationToken)
    {
        // The query of a shared access signature is a secret.
        var address = clients.BlobService.GetLeftPart(UriPartial.Path);
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return null;
        }
        catch (HttpRequestException e)
        {
            return $"no storage answers at {address}: {e.InnerException?.Message ?? e.Message}";
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no storage answers at {address} within {Patience.TotalSeconds:0} seconds";
        }
    }
}
