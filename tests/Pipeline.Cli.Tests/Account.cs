using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure;
using Pipeline.Azure.Storage;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>A storage account with a pipeline at work on it, step by step.</summary>
internal sealed class Account : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Account(ServiceProvider services) => this.services = services;

    public ILedger Ledger => Get<ILedger>();

    /// <param name="connectionString">Of the account.</param>
    /// <param name="settings">By full name.</param>
    public static async Task<Account> OpenAsync(string connectionString, params (string Key, string Value)[] settings)
    {
        var account = new Account(
            new ServiceCollection()
                .AddSingleton<IConfiguration>(
                    new ConfigurationBuilder()
                        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
                        .Build())
                .AddLogging()
                .AddPipeline(new StorageSettings { ConnectionString = connectionString })
                .BuildServiceProvider());
        await account.Get<StorageSetup>().EnsureAsync(TestContext.Current.CancellationToken);
        return account;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<DumpRow> AcceptAsync(string name, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var blob = await Get<IDumpContainer>().UploadAsync(name, stream, new(), TestContext.Current.CancellationToken);
        return await Get<AcceptDump>().RunAsync(blob, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads a dump and takes it through all stages.</summary>
    public async Task<DumpRow> SettleAsync(string name, string content)
    {
        var dump = await AcceptAsync(name, content);
        await IngestAsync(dump.Id);
        await foreach (var article in Ledger.ListArticlesAsync(dump.Id, 1, TestContext.Current.CancellationToken))
        {
            await SummarizeAsync(article);
        }

        return await IngestAsync(dump.Id);
    }

    /// <summary>Delivers the dump's message.</summary>
    public async Task<DumpRow> IngestAsync(string dumpId)
    {
        var dump = (await Ledger.FindDumpAsync(dumpId, TestContext.Current.CancellationToken))!;
        await Get<IngestDump>()
            .RunAsync(
                JsonSerializer.Serialize(new DumpAccepted(DumpAccepted.CurrentVersion, dump.Id, dump.Offer), WorkJson.Compact.DumpAccepted),
                TestContext.Current.CancellationToken);
        return (await Ledger.FindDumpAsync(dumpId, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Delivers the article's message.</summary>
    public Task SummarizeAsync(ArticleRow article) =>
        Get<SummarizeArticle>()
            .RunAsync(
                JsonSerializer.Serialize(
                    new ArticleReady(ArticleReady.CurrentVersion, article.DumpId, article.Ordinal, article.Offer),
                    WorkJson.Compact.ArticleReady),
                TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
