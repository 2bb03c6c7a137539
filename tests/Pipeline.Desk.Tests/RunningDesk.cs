using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Hosting;
using Pipeline.Testing.Azurite;

namespace Pipeline.Desk.Tests;

/// <summary>A desk on a port of its own, with the pipeline's services on Azurite.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;
    private readonly DeskHost host;

    private RunningDesk(DirectoryInfo folder, ServiceProvider services, DeskHost host)
    {
        (this.folder, this.services, this.host) = (folder, services, host);
        Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public HttpClient Http { get; }

    public static async Task<RunningDesk> StartAsync(AzuriteFixture azurite, params (string Name, string Value)[] settings)
    {
        await azurite.ClientsAsync();
        var folder = Directory.CreateTempSubdirectory("desk-");
        var given = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))
                    .Append(new("Pipeline:Desk:Url", "http://127.0.0.1:0")))
            .Build();
        var configuration = new ConfigurationBuilder().AddConfiguration(given).AddInMemoryCollection(DeskRoute.Settings(given)).Build();
        var services = new ServiceCollection()
            .AddPipelineHost(configuration, new StorageSettings { ConnectionString = await azurite.ConnectionStringAsync() })
            .AddLocalHost()
            .AddDesk()
            .BuildServiceProvider();
        var host = await DeskHost.StartAsync(
            services,
            new DeskSetup(folder.FullName, false, _ => AsyncEnumerable.Empty<Mending.DeskFinding>()),
            CancellationToken.None);
        return new(folder, services, host);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
