using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Doubles;

namespace Pipeline.Azure.Tests.Storage;

/// <summary>Embargoes on the ledger in tables, with a host that is started anew each day.</summary>
public sealed class EmbargoTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly PortCalls calls = new();
    private readonly string name = Guid.CreateVersion7().ToString("N");
    private InMemoryMessages? messages;
    private InMemoryDumpContainer? dumps;
    private InMemoryDocumentStore? documents;
    private ILedger? ledger;

    public async ValueTask InitializeAsync()
    {
        messages = new(clock, calls);
        dumps = new(clock, calls);
        documents = new(calls);
        // Both tests have articles of the same text: what one claimed in its future the other could not have.
        ledger = TableLedgers.Of(await azurite.NewClientsAsync());
        foreach (var queue in QueueNames.All)
        {
            messages.CreateQueue(queue);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_longer_one_than_a_queue_can_hide_survives_restarts()
    {
        var end = clock.GetUtcNow() + TimeSpan.FromDays(9);
        var dump = await DropAsync("1.json", Item(1, end));
        for (var day = 0; day < 9; day++)
        {
            await WorkAsync();
            Assert.Empty(messages!.Texts(QueueNames.ArticleSummaries));
            Assert.Equal(end, (await ledger!.FindArticleAsync(dump, 1, default))!.NotBefore);
            clock.Advance(TimeSpan.FromDays(1));
        }

        await WorkAsync();

        Assert.Single(messages!.Texts(QueueNames.ArticleSummaries));
        Assert.Equal(ArticleState.Delivered, (await ledger!.FindArticleAsync(dump, 1, default))!.State);
    }

    [Fact]
    public async Task A_later_version_replaces_one_that_waits()
    {
        var end = clock.GetUtcNow() + TimeSpan.FromHours(1);
        var first = await DropAsync("1.json", Item(1, end));
        await WorkAsync();
        var second = await DropAsync("2.json", Item(2, end));
        await WorkAsync();
        clock.Advance(TimeSpan.FromHours(1));

        await WorkAsync();

        Assert.Equal(RejectionClass.Superseded, (await ledger!.FindArticleAsync(first, 1, default))!.Problem?.Class);
        Assert.Equal(ArticleState.Delivered, (await ledger.FindArticleAsync(second, 1, default))!.State);
        Assert.Single(messages!.Texts(QueueNames.ArticleSummaries));
    }

    private string Item(int version, DateTimeOffset end) =>
        JsonSerializer.Serialize(
            new
            {
                uri = $"tag:agency.example,2026:{name}",
                version = $"{version}",
                pubstatus = "usable",
                embargoed = end,
                headline = "The ships",
                body_text = $"The harbour office counted {version + 7} ships that came in from the north before the ice closed the bay.\n\nNobody at the quay could remember a winter in which so many had waited so long.",
            });

    private ServiceProvider Start() =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(1))
            .AddSingleton<ISummarizer>(new ScriptedSummarizer())
            .AddSingleton<IDumpContainer>(dumps!)
            .AddSingleton<IDocumentStore>(documents!)
            .AddSingleton<IMessageSender>(messages!)
            .AddSingleton<IMessageReceiver>(messages!)
            .AddSingleton<ISharedRows>(new InMemorySharedRows(calls))
            .AddSingleton(ledger!)
            .AddArticleProcessing()
            .AddStages()
            .BuildServiceProvider();

    private async Task<string> DropAsync(string file, string text)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        await using var services = Start();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var blob = await dumps!.UploadAsync($"{name}/{file}", content, new(), default);
        await services.GetRequiredService<AcceptDump>().RunAsync(blob.Name, default);
        return blob.DumpId;
    }

    private async Task WorkAsync()
    {
        await using var services = Start();
        while (
            await PumpAsync(QueueNames.Dumps, services.GetRequiredService<IngestDump>().RunAsync)
                + await PumpAsync(QueueNames.Articles, services.GetRequiredService<SummarizeArticle>().RunAsync)
            > 0)
        {
            // Until nothing can be seen.
        }
    }

    private async Task<int> PumpAsync(string queue, Func<string, CancellationToken, Task> stage)
    {
        var received = await messages!.ReceiveAsync(queue, 32, TimeSpan.FromMinutes(10), default);
        foreach (var message in received)
        {
            await stage(message.Text, default);
            await messages.DeleteAsync(queue, message, default);
        }

        return received.Count;
    }
}
