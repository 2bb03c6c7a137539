using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Contracts;
using Pipeline.Hosting;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests;

/// <summary>A desk on a port of its own, with the pipeline's services on Azurite.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;
    private readonly DeskHost host;
    private readonly CancellationTokenSource stopping = new();
    private Task working = Task.CompletedTask;

    private RunningDesk(DirectoryInfo folder, ServiceProvider services, DeskHost host)
    {
        (this.folder, this.services, this.host) = (folder, services, host);
        Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public HttpClient Http { get; }

    public Uri Address => host.Address;

    /// <summary>On an account of its own.</summary>
    public static async Task<RunningDesk> StartAsync(AzuriteFixture azurite, params (string Name, string Value)[] settings) =>
        await StartAsync(await azurite.NewAccountAsync(), settings);

    public static async Task<RunningDesk> StartAsync(string connectionString, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("desk-");
        var given = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))
                    .Append(new("Pipeline:Desk:Url", "http://127.0.0.1:0")))
            .Build();
        var configuration = new ConfigurationBuilder().AddConfiguration(given).AddInMemoryCollection(DeskRoute.Settings(given)).Build();
        var services = new ServiceCollection()
            .AddPipelineHost(configuration, new StorageSettings { ConnectionString = connectionString })
            .AddLocalHost()
            .AddDesk()
            .BuildServiceProvider();
        var host = await DeskHost.StartAsync(
            services,
            new DeskSetup(folder.FullName, false, _ => AsyncEnumerable.Empty<Mending.DeskFinding>()),
            CancellationToken.None);
        return new(folder, services, host);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Runs the stages beside the desk from now on.</summary>
    public void Work() => working = Get<LocalStages>().RunAsync(serve: false, stopping.Token);

    public async Task<DumpRow> AcceptAsync(string name, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await AcceptAsync(name, stream);
    }

    public async Task<DumpRow> AcceptAsync(string name, Stream content)
    {
        var blob = await Get<IDumpContainer>().UploadAsync(name, content, new(), TestContext.Current.CancellationToken);
        return await Get<AcceptDump>().RunAsync(blob, TestContext.Current.CancellationToken);
    }

    /// <summary>Delivers the dump's message, without the stages at work.</summary>
    public async Task IngestAsync(string dumpId)
    {
        var dump = (await Get<ILedger>().FindDumpAsync(dumpId, TestContext.Current.CancellationToken))!;
        await Get<IngestDump>()
            .RunAsync(
                JsonSerializer.Serialize(new DumpAccepted(DumpAccepted.CurrentVersion, dump.Id, dump.Offer), WorkJson.Compact.DumpAccepted),
                TestContext.Current.CancellationToken);
    }

    /// <summary>Delivers the article's message, without the stages at work.</summary>
    public async Task SummarizeAsync(string dumpId, int ordinal)
    {
        var article = (await Get<ILedger>().FindArticleAsync(dumpId, ordinal, TestContext.Current.CancellationToken))!;
        await Get<SummarizeArticle>()
            .RunAsync(
                JsonSerializer.Serialize(
                    new ArticleReady(ArticleReady.CurrentVersion, article.DumpId, article.Ordinal, article.Offer),
                    WorkJson.Compact.ArticleReady),
                TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await working;
        Http.Dispose();
        await host.DisposeAsync();
        await services.DisposeAsync();
        stopping.Dispose();
        folder.Delete(recursive: true);
    }
}
