using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Hosting;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Testing.Doubles;

namespace Pipeline.Cli.Tests;

/// <summary>The scan costs in proportion to what is new, however full the container is.</summary>
public sealed class ContainerScanTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly PortCalls calls = new();
    private readonly PortCalls ledgerCalls = new();
    private CancellationTokenSource stopping = new();
    private readonly InMemoryDumpContainer dumps;
    private readonly InMemoryLedger ledger;
    private readonly InMemoryMessages messages;
    private readonly ServiceProvider services;
    private Task running = Task.CompletedTask;

    public ContainerScanTests()
    {
        dumps = new(clock, calls);
        ledger = new(ledgerCalls);
        messages = new(clock, new());
        foreach (var queue in QueueNames.All)
        {
            messages.CreateQueue(queue);
        }

        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(1))
            .AddSingleton<ISummarizer>(new ScriptedSummarizer())
            .AddSingleton<IDumpContainer>(dumps)
            .AddSingleton<IDocumentStore>(new InMemoryDocumentStore(new()))
            .AddSingleton<IMessageSender>(messages)
            .AddSingleton<IMessageReceiver>(messages)
            .AddSingleton<ISharedRows>(new InMemorySharedRows(new()))
            .AddSingleton<ILedger>(ledger)
            .AddArticleProcessing()
            .AddStages()
            .BuildServiceProvider();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task Each_blob_is_accepted_once_and_a_newer_version_again()
    {
        await UploadAsync("a", "b");
        Start();
        await PageAsync();
        await UploadAsync("b", "c");
        await PageAsync(passed: true);
        await PageAsync(passed: true);

        Assert.Equal(["a", "b", "b", "c"], ledger.Dumps.Select(dump => dump.Name).Order());
        Assert.Equal(4, messages.Texts(QueueNames.Dumps).Count);
    }

    [Fact]
    public async Task A_look_that_finds_nothing_new_asks_the_ledger_nothing()
    {
        await UploadAsync([.. Enumerable.Range(0, 50).Select(i => $"old-{i}")]);
        Start();
        await PageAsync();
        await PageAsync(passed: true);
        var before = ledgerCalls.Count;

        await PageAsync(passed: true);
        await PageAsync(passed: true);

        Assert.Equal(before, ledgerCalls.Count);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_accepted_again()
    {
        await UploadAsync("a", "b", "c");
        Start();
        await PageAsync();
        await StopAsync();
        var adds = 0;
        ledgerCalls.Before = (name, _) => Task.FromResult(adds += name.Contains("add", StringComparison.OrdinalIgnoreCase) ? 1 : 0);

        Start();
        await PageAsync();

        Assert.Equal(0, adds);
        Assert.Equal(3, messages.Texts(QueueNames.Dumps).Count);
    }

    [Fact]
    public async Task Only_blobs_of_the_last_minutes_are_remembered()
    {
        await UploadAsync([.. Enumerable.Range(0, 50).Select(i => $"old-{i}")]);
        var scan = Start();
        await PageAsync();
        clock.Advance(TimeSpan.FromMinutes(10));
        await UploadAsync("young");
        await PageAsync();
        await PageAsync(passed: true);
        await PageAsync(passed: true);

        Assert.Equal(51, ledger.Dumps.Count);
        Assert.Equal(1, scan.Remembered);
    }

    [Fact]
    public async Task A_full_container_is_listed_a_page_a_second()
    {
        await UploadAsync([.. Enumerable.Range(0, (3 * dumps.PageSize) - 1).Select(i => $"blob-{i:000}")]);
        var lists = 0;
        calls.Before = (name, _) => Task.FromResult(lists += name == "dumps.list" ? 1 : 0);
        Start();
        await PageAsync();
        var first = lists;
        await PageAsync(passed: true);
        await PageAsync(passed: true);

        Assert.Equal((1, 3), (first, lists));
        Assert.Equal((3 * dumps.PageSize) - 1, ledger.Dumps.Count);
    }

    private ContainerScan Start()
    {
        var scan = new ContainerScan(
            dumps,
            ledger,
            services.GetRequiredService<AcceptDump>(),
            new AcceptedDumps(),
            clock,
            NullLogger<ContainerScan>.Instance);
        stopping = new();
        running = scan.RunAsync(stopping.Token);
        return scan;
    }

    private async Task StopAsync()
    {
        await stopping.CancelAsync();
        await running.WaitAsync(Limit);
        stopping.Dispose();
    }

    /// <summary>Until the scan has come to rest behind a page.</summary>
    /// <param name="passed">Whether the interval before it passes first.</param>
    private async Task PageAsync(bool passed = false)
    {
        if (passed)
        {
            clock.Advance(ContainerScan.Interval);
        }

        using var limit = new CancellationTokenSource(Limit);
        await clock.WaitsAsync(ContainerScan.Interval, limit.Token);
    }

    private async Task UploadAsync(params string[] names)
    {
        foreach (var name in names)
        {
            using var content = new MemoryStream("An article."u8.ToArray());
            await dumps.UploadAsync(name, content, new(), TestContext.Current.CancellationToken);
        }
    }
}
