using System.Net;
using Pipeline.Desk.Tests.Index;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests;

public sealed class StorageOutageTests
{
    [Fact]
    public async Task While_the_storage_is_down_what_the_index_has_is_read_and_the_rest_says_so()
    {
        await using var azurite = new AzuriteFixture();
        await using var index = new TemporaryIndex();
        await index.WriteAsync(Samples.Summarized(1, "A ferry returns"));
        await using var desk = await RunningDesk.StartAsync(azurite, ("Pipeline:Desk:File", index.Path));
        await azurite.DisposeAsync();

        string[] addresses = ["/", $"/articles/{1:x32}", "/flow", "/drop?drop=1"];
        var answers = await Task.WhenAll(addresses.Select(address => GetAsync(desk, address)));

        var (read, article, flow, drop) = (answers[0], answers[1], answers[2], answers[3]);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [read.Status, article.Status]);
        Assert.Contains("A ferry returns", read.Text, StringComparison.Ordinal);
        Assert.Contains("A ferry returns", article.Text, StringComparison.Ordinal);
        Assert.Contains("The text cannot be read now", article.Text, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], [flow.Status, drop.Status]);
        Assert.All([flow.Text, drop.Text], text => Assert.Contains("The storage does not work", text, StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(RunningDesk desk, string address)
    {
        using var answer = await desk.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
