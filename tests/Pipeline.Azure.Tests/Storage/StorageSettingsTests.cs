using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Storage;

namespace Pipeline.Azure.Tests.Storage;

public sealed class StorageSettingsTests
{
    private const string Secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ=";

    private const string Account =
        "DefaultEndpointsProtocol=https;AccountName=someone;AccountKey=" + Secret + ";EndpointSuffix=core.windows.net";

    [Fact]
    public void Nothing_set_is_no_settings() => Assert.Null(From());

    [Fact]
    public void An_empty_value_is_no_settings() => Assert.Null(From(("PipelineStorage", " ")));

    [Fact]
    public void A_connection_string_is_taken_as_it_is() => Assert.Equal(Account, From(("PipelineStorage", Account))!.ConnectionString);

    [Fact]
    public void An_account_name_gives_the_three_endpoints()
    {
        var settings = From(
            ("PipelineStorage:accountName", "someone"),
            ("PipelineStorage:credential", "managedidentity"),
            ("PipelineStorage:clientId", "id")
        )!;

        Assert.Equal("https://someone.blob.core.windows.net/", settings.BlobServiceUri!.ToString());
        Assert.Equal("https://someone.queue.core.windows.net/", settings.QueueServiceUri!.ToString());
        Assert.Equal("https://someone.table.core.windows.net/", settings.TableServiceUri!.ToString());
        Assert.Equal(("managedidentity", "id"), (settings.Credential, settings.ClientId));
        Assert.False(settings.IsDevelopment);
    }

    [Fact]
    public void A_service_address_goes_before_the_account_name() =>
        Assert.Equal(
            "https://elsewhere.example/",
            From(("PipelineStorage:accountName", "someone"), ("PipelineStorage:queueServiceUri", "https://elsewhere.example"))!
                .QueueServiceUri!.ToString());

    [Fact]
    public void A_missing_address_is_named_with_what_would_do() => Assert.Equal(
        "PipelineStorage:queueServiceUri is missing; set it, or PipelineStorage:accountName, or PipelineStorage to a connection string.",
        Assert.Throws<StorageSettingsException>(() => From(("PipelineStorage:blobServiceUri", "https://elsewhere.example"))).Message);

    [Theory]
    [InlineData("not a url " + Secret)]
    [InlineData("ftp://elsewhere.example/" + Secret)]
    [InlineData("/relative/" + Secret)]
    public void A_malformed_address_is_named_and_not_quoted(string text)
    {
        var e = Assert.Throws<StorageSettingsException>(() => From(("PipelineStorage:blobServiceUri", text)));

        Assert.Equal("PipelineStorage:blobServiceUri is not an absolute URL.", e.Message);
        Assert.DoesNotContain(Secret, e.ToString());
    }

    [Theory]
    [InlineData("nonsense " + Secret)]
    [InlineData("AccountName=someone;AccountKey=not base64 " + Secret)]
    [InlineData("AccountKey=" + Secret)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a b;AccountKey=" + Secret + ";EndpointSuffix=")]
    [InlineData("BlobEndpoint=" + Secret)]
    public void A_bad_connection_string_is_never_in_the_exception(string text)
    {
        var clients = new StorageClients(new StorageSettings { ConnectionString = text });

        foreach (var use in new Func<object>[] { () => clients.Container("c"), () => clients.Queue("q"), () => clients.Ledger })
        {
            var e = Record.Exception(use);

            Assert.True(e is null or StorageSettingsException, e?.GetType().FullName);
            Assert.DoesNotContain(Secret, e?.ToString() ?? "");
        }
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=x", true)]
    [InlineData(Account, false)]
    public void An_emulator_is_known_by_its_account(string text, bool expected) =>
        Assert.Equal(expected, new StorageSettings { ConnectionString = text }.IsDevelopment);

    private static StorageSettings? From(params (string Key, string Value)[] settings) =>
        StorageSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
                .Build());
}
