using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Pipeline.Azure.Storage;
using Pipeline.Dumps;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class AzureDumpContainerTests(AzuriteFixture azurite) : DumpContainerContract, IAsyncLifetime
{
    private StorageClients? clients;

    protected override IDumpContainer Dumps => new AzureDumpContainer(clients!) { PageSize = PageSize };

    public async ValueTask InitializeAsync() => clients = await azurite.ClientsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Dot segments are resolved on the way to the service: the blob would have another name, or container.</summary>
    [Theory]
    [InlineData("/a/../b.txt")]
    [InlineData("/a/./b.txt")]
    [InlineData("/../../articles/b.txt")]
    [InlineData("/..")]
    [InlineData("\\b.txt")]
    public async Task A_name_that_travels_badly_is_refused_instead_of_stored_under_another(string suffix) =>
        await Assert.ThrowsAsync<DumpNameException>(() => UploadAsync(Names.Id() + suffix, "text", null));

    [Theory]
    [InlineData("")]
    [InlineData("a/../../x")]
    public async Task A_name_that_no_blob_can_have_is_not_found(string name) => Assert.Null(await Dumps.FindAsync(name, default));

    [Fact]
    public async Task A_listed_name_that_no_request_can_carry_is_rejected_by_name()
    {
        var e = await Assert.ThrowsAsync<DumpRejectedException>(() => Dumps.OpenAsync("a/../b.txt", "0x1", 0, default));

        Assert.Equal(RejectionClass.NameUnusable, e.Rejection.Class);
    }

    [Fact]
    public async Task A_name_longer_than_the_service_allows_is_not_found() =>
        Assert.Null(await Dumps.FindAsync(new string('x', 1025), default));

    [Fact]
    public async Task A_declared_content_type_is_passed_on()
    {
        var name = Names.Id();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("{}"));
        await clients!.Container(ContainerNames.RawArticles).GetBlobClient(name).UploadAsync(
            content, new global::Azure.Storage.Blobs.Models.BlobHttpHeaders { ContentType = "application/x-ndjson" });

        Assert.Equal("application/x-ndjson", (await Dumps.FindAsync(name, default))!.ContentType);
    }

    [Fact]
    public async Task An_archived_blob_is_rejected_with_what_to_do()
    {
        var archive = new StorageClients(
            new StorageSettings { ConnectionString = "UseDevelopmentStorage=true" },
            options => options.Transport = new HttpClientTransport(new ArchiveHandler()));

        var e = await Assert.ThrowsAsync<DumpRejectedException>(() =>
            new AzureDumpContainer(archive).OpenAsync("a.txt", "0x1", 0, default));

        Assert.Equal(RejectionClass.Unreadable, e.Rejection.Class);
        Assert.Contains("archive tier", e.Rejection.Reason, StringComparison.Ordinal);
    }

    private sealed class ArchiveHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.Conflict) { RequestMessage = request };
            response.Headers.Add("x-ms-error-code", "BlobArchived");
            return Task.FromResult(response);
        }
    }

    protected override Task DeleteAsync(string name) => clients!.Container(ContainerNames.RawArticles).DeleteBlobAsync(name);
}
