using Pipeline.Azure.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>A storage account of the emulator that no other test sees.</summary>
public sealed class AzuriteAccount(string connectionString)
{
    public string ConnectionString => connectionString;

    /// <summary>What makes a command work on it.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?> { ["PipelineStorage"] = connectionString };

    internal StorageClients Clients() => new(new StorageSettings { ConnectionString = ConnectionString });

    /// <summary>Containers, queues and the table.</summary>
    internal Task EnsureAsync() => new StorageSetup(Clients()).EnsureAsync(CancellationToken.None);
}
