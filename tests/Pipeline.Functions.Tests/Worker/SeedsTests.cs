using System.Text.Json;
using Pipeline.FunctionsHost;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>The main job under the real listeners: every seed is accepted, every article is delivered once.</summary>
[Collection(OneAtATime.Name)]
public sealed class SeedsTests
{
    [Fact]
    public async Task Every_article_of_the_seeds_is_delivered_once()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var app = await FunctionsApp.StartAsync(account.App(), TimeProvider.System);
        var seeds = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "seeds"));
        foreach (var seed in seeds)
        {
            await account.DropAsync(
                Path.GetFileName(seed),
                BinaryData.FromBytes(await File.ReadAllBytesAsync(seed, TestContext.Current.CancellationToken)));
        }

        await Swept(app, () => account.IsSettledAsync(seeds.Length));

        var articles = await account.RowsAsync("article");
        Assert.All(articles, article => Assert.Equal("Delivered", article.GetString("State")));
        var events = (await account.TakeAsync(QueueNames.ArticleSummaries)).Select(text => JsonDocument.Parse(text).RootElement).ToList();
        Assert.Equal(
            articles.Select(article => article.GetString("EventId")!).Order(StringComparer.Ordinal),
            events.Select(one => one.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.Empty(await account.DeadLettersAsync());
    }

    /// <summary>
    /// Until the outcome is there, runs Sweep as the timer does: the emulator's scan may pass over what is written in the second of its
    /// look.
    /// </summary>
    private static Task Swept(FunctionsApp app, Func<Task<bool>> outcome) => StorageAccount.UntilAsync(async () =>
    {
        await app.Worker.InvokeTimerAsync("Sweep");
        return await outcome();
    });
}
