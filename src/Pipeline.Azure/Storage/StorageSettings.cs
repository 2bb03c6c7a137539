using Microsoft.Extensions.Configuration;

namespace Pipeline.Azure.Storage;

/// <summary>
/// Where the data is: the setting <c>PipelineStorage</c> in the forms that Functions triggers read, a connection string or
/// a section with <c>accountName</c> or the three service URIs, and optionally <c>credential</c> and <c>clientId</c>.
/// </summary>
public sealed class StorageSettings
{
    /// <summary>Name of the setting, and of the triggers' connection.</summary>
    public const string Section = "PipelineStorage";

    /// <summary>An emulator on its usual ports.</summary>
    public static StorageSettings Emulator { get; } = new() { ConnectionString = "UseDevelopmentStorage=true" };

    public string? ConnectionString { get; init; }

    public Uri? BlobServiceUri { get; init; }

    public Uri? QueueServiceUri { get; init; }

    public Uri? TableServiceUri { get; init; }

    /// <summary><c>managedidentity</c>, or null for the default chain of credentials.</summary>
    public string? Credential { get; init; }

    /// <summary>Of a user-assigned managed identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>
    /// An emulator answers there. It knows fewer service versions than the SDKs would ask for.
    /// </summary>
    public bool IsDevelopment => ConnectionString is { } text
        && (text.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
            || text.Contains("AccountName=devstoreaccount1", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when nothing is set.</returns>
    /// <exception cref="StorageSettingsException">What is set is incomplete or malformed.</exception>
    public static StorageSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            return new StorageSettings { ConnectionString = section.Value };
        }

        if (!section.GetChildren().Any())
        {
            return null;
        }

        var account = section["accountName"];
        return new StorageSettings
        {
            BlobServiceUri = Endpoint(section, "blobServiceUri", account, "blob"),
            QueueServiceUri = Endpoint(section, "queueServiceUri", account, "queue"),
            TableServiceUri = Endpoint(section, "tableServiceUri", account, "table"),
            Credential = section["credential"],
            ClientId = section["clientId"],
        };
    }

    private static Uri Endpoint(IConfigurationSection section, string key, string? account, string service)
    {
        var text = section[key] ?? (account is null ? null : $"https://{account}.{service}.core.windows.net");
        return text is null
                ? throw new StorageSettingsException(
                    $"{Section}:{key} is missing; set it, or {Section}:accountName, or {Section} to a connection string.")
            : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri
            : throw new StorageSettingsException($"{Section}:{key} is not an absolute URL.");
    }
}
