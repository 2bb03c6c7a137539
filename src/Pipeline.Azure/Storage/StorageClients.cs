using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>The clients of one storage account. Made on first use, kept for the life of the process.</summary>
public sealed class StorageClients
{
    /// <summary>
    /// What every Azurite of the last years accepts; the SDKs' own default is newer than the newest of them.
    /// </summary>
    private const BlobClientOptions.ServiceVersion DevelopmentBlobs = BlobClientOptions.ServiceVersion.V2021_12_02;

    private const QueueClientOptions.ServiceVersion DevelopmentQueues = QueueClientOptions.ServiceVersion.V2021_12_02;

    private readonly Lazy<BlobServiceClient> blobs;
    private readonly Lazy<QueueServiceClient> queues;
    private readonly Lazy<TableServiceClient> tables;

    /// <param name="settings">Of the account.</param>
    /// <param name="configure">Called for the options of each service's client: adds policies to its requests.</param>
    public StorageClients(StorageSettings settings, Action<ClientOptions>? configure = null)
    {
        IsDevelopment = settings.IsDevelopment;
        var credential = new Lazy<TokenCredential>(() => CredentialOf(settings));
        blobs = new(() => Checked(() => settings.ConnectionString is { } text
            ? new BlobServiceClient(text, Configured(BlobOptions(settings)))
            : new BlobServiceClient(settings.BlobServiceUri, credential.Value, Configured(BlobOptions(settings)))));
        queues = new(() => Checked(() => settings.ConnectionString is { } text
            ? new QueueServiceClient(text, Configured(QueueOptions(settings)))
            : new QueueServiceClient(settings.QueueServiceUri, credential.Value, Configured(QueueOptions(settings)))));
        tables = new(() => Checked(() => settings.ConnectionString is { } text
            ? new TableServiceClient(text, Configured(new TableClientOptions()))
            : new TableServiceClient(settings.TableServiceUri, credential.Value, Configured(new TableClientOptions()))));

        T Configured<T>(T options)
            where T : ClientOptions
        {
            configure?.Invoke(options);
            return options;
        }
    }

    /// <summary>Of an emulator.</summary>
    internal bool IsDevelopment { get; }

    public BlobContainerClient Container(string name) => blobs.Value.GetBlobContainerClient(name);

    public QueueClient Queue(string name) => queues.Value.GetQueueClient(name);

    public Uri BlobService => blobs.Value.Uri;

    public TableClient Ledger => tables.Value.GetTableClient(TableNames.Ledger);

    private static BlobClientOptions BlobOptions(StorageSettings settings) =>
        settings.IsDevelopment ? new(DevelopmentBlobs) : new();

    // Messages are encoded by the adapter, which also reads what others sent in plain text.
    private static QueueClientOptions QueueOptions(StorageSettings settings) =>
        settings.IsDevelopment ? new(DevelopmentQueues) : new();

    private static TokenCredential CredentialOf(StorageSettings settings) =>
        settings switch
        {
            { Credential: "managedidentity", ClientId: { } id } => new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(id)),
            { Credential: "managedidentity" } => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            { ClientId: { } id } => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = id }),
            _ => new DefaultAzureCredential(),
        };

    private static T Checked<T>(Func<T> create)
    {
        try
        {
            return create();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // The SDK's message may quote the connection string.
            throw new StorageSettingsException($"{StorageSettings.Section} is not a valid connection string ({e.GetType().Name}).");
        }
    }
}
