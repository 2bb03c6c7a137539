using Microsoft.Extensions.Time.Testing;
using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Azure.Tests.Storage;

public sealed class StorageProbeTests(AzuriteFixture azurite)
{
    /// <summary>Stands still: what answers at all is waited for, however busy the machine is.</summary>
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task What_is_there_is_reached()
    {
        var probe = new StorageProbe(await azurite.ClientsAsync(), clock);

        Assert.Equal(ProbeResult.Reached, await probe.ContainerAsync(ContainerNames.Work, default));
        Assert.Equal(ProbeResult.Reached, await probe.QueueAsync(QueueNames.Dumps, default));
        Assert.Equal(ProbeResult.Reached, await probe.LedgerAsync(default));
    }

    [Fact]
    public async Task What_is_not_there_is_missing()
    {
        var probe = new StorageProbe(await azurite.ClientsAsync(), clock);

        Assert.Equal(ProbeResult.Missing, await probe.ContainerAsync("nobody-made-it", default));
        Assert.Equal(ProbeResult.Missing, await probe.QueueAsync("nobody-made-it", default));
    }

    [Fact]
    public async Task Where_the_key_is_wrong_it_is_denied()
    {
        var account = (await azurite.ConnectionStringAsync())
            .Split(';')
            .Select(part =>
                part.StartsWith("AccountKey=", StringComparison.Ordinal) ? $"AccountKey={Convert.ToBase64String(new byte[64])}" : part);
        var probe = new StorageProbe(
            new StorageClients(new StorageSettings { ConnectionString = string.Join(';', account) }),
            clock);

        Assert.Equal(ProbeResult.Denied, await probe.ContainerAsync(ContainerNames.Work, default));
        Assert.Equal(ProbeResult.Denied, await probe.QueueAsync(QueueNames.Dumps, default));
        Assert.Equal(ProbeResult.Denied, await probe.LedgerAsync(default));
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_unreachable()
    {
        var probe = new StorageProbe(
            new StorageClients(
                new StorageSettings
                {
                    ConnectionString =
                        $"AccountName=other;AccountKey={Convert.ToBase64String(new byte[64])};BlobEndpoint=http://127.0.0.1:9/other;QueueEndpoint=http://127.0.0.1:9/other;TableEndpoint=http://127.0.0.1:9/other",
                }),
            TimeProvider.System);

        var reached = await Task.WhenAll(
            probe.ContainerAsync(ContainerNames.Work, default),
            probe.QueueAsync(QueueNames.Dumps, default),
            probe.LedgerAsync(default));

        Assert.All(reached, reach => Assert.Equal(ProbeResult.Unreachable, reach));
    }

    [Fact]
    public async Task Whoever_asks_may_give_up()
    {
        var probe = new StorageProbe(await azurite.ClientsAsync(), clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.LedgerAsync(new CancellationToken(canceled: true)));
    }
}
