using System.Globalization;

namespace Pipeline.Hosting.Emulator;

/// <summary>Where an Azurite listens on this machine.</summary>
public sealed record AzuriteEndpoints(int BlobPort, int QueuePort, int TablePort)
{
    /// <summary>The emulator's account and key are the same everywhere and documented: no secret.</summary>
    internal const string UsualAccount = "devstoreaccount1";

    internal const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Everybody's: what <c>UseDevelopmentStorage=true</c> means.</summary>
    public static AzuriteEndpoints Usual { get; } = new(10000, 10001, 10002);

    public string ConnectionString => ConnectionStringOf(UsualAccount);

    public string ConnectionStringOf(string account) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{BlobPort}/{account};QueueEndpoint=http://127.0.0.1:{QueuePort}/{account};TableEndpoint=http://127.0.0.1:{TablePort}/{account}"
        );

    /// <summary>Whether Azurite answers on all three ports.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        foreach (var (port, service) in new[] { (BlobPort, "Blob"), (QueuePort, "Queue"), (TablePort, "Table") })
        {
            try
            {
                using var response = await client
                    .GetAsync(
                        new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{UsualAccount}?comp=list")),
                        cancellationToken);
                if (!response.Headers.Server.ToString().StartsWith($"Azurite-{service}", StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }
            catch (Exception e)
                when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return false;
            }
        }

        return true;
    }
}
