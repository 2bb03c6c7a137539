using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pipeline.FunctionsHost;

/// <summary>
/// The app as it runs under the Functions host: its real worker process, fed by the platform's real listeners with the
/// repository's own host.json. A worker that ends is started again.
/// </summary>
internal sealed class FunctionsApp : IAsyncDisposable
{
    /// <summary>For a machine that does much else; shorter than a call to a model may take.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(40);

    private readonly FunctionsAppOptions options;
    private readonly TimeProvider clock;
    private readonly RunningWorker running;
    private readonly IHost listeners;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task kept;

    private FunctionsApp(FunctionsAppOptions options, TimeProvider clock, RunningWorker running, IHost listeners, FailureLog failures)
    {
        this.options = options;
        this.clock = clock;
        this.running = running;
        this.listeners = listeners;
        Failures = failures.Lines;
        kept = KeepAsync();
    }

    /// <summary>What the platform logged as an error.</summary>
    public IReadOnlyCollection<string> Failures { get; }

    /// <summary>The worker of the moment.</summary>
    public FunctionsWorker Worker => running.Worker;

    public static async Task<FunctionsApp> StartAsync(FunctionsAppOptions options, TimeProvider clock)
    {
        var running = new RunningWorker { Worker = await FunctionsWorker.StartAsync(options.Folder, options.Settings, clock) };
        var failures = new FailureLog();
        var listeners = Listeners(options, new(new(running)), failures);
        try
        {
            await listeners.StartAsync();
        }
        catch
        {
            // Storage is away, say. A worker without its host would stay for ever.
            listeners.Dispose();
            await running.Worker.DisposeAsync();
            throw;
        }

        return new(options, clock, running, listeners, failures);
    }

    /// <summary>As a host that is shut down: listening ends and what is at work is asked back, then the worker is told to end.</summary>
    /// <returns>Whether the worker ended by itself, in time.</returns>
    public async Task<bool> StopAsync()
    {
        await stopping.CancelAsync();
        await kept;
        await listeners.StopAsync();
        Worker.Terminate(Grace);
        try
        {
            await Worker.Process.EndedAsync().WaitAsync(Grace, clock);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Ends all at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await kept;
        await Worker.DisposeAsync();
        await listeners.StopAsync();
        listeners.Dispose();
        stopping.Dispose();
    }

    private async Task KeepAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            await Worker.Process.EndedAsync(stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stopping.IsCancellationRequested)
            {
                await Worker.DisposeAsync();
                running.Worker = await FunctionsWorker.StartAsync(options.Folder, options.Settings, clock);
            }
        }
    }

    private static IHost Listeners(FunctionsAppOptions options, ListenerActivator activator, FailureLog failures) => new HostBuilder()
        .ConfigureWebJobs(jobs => jobs.AddAzureStorageBlobs().AddAzureStorageQueues().Services
            .AddSingleton<IJobActivator>(activator)
            .AddSingleton<ITypeLocator>(activator)
            .AddAzureStorageCoreServices())
        // After the environment that the line above adds, which is to lose.
        .ConfigureAppConfiguration(configuration => configuration.AddConfiguration(HostJson(options)))
        .ConfigureLogging(logging => logging.ClearProviders().AddProvider(failures))
        .ConfigureServices(services => services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace))
        .UseEnvironment(Environments.Production)
        .Build();

    /// <summary>The host's settings stand under <c>AzureWebJobs</c> where there is no host.</summary>
    private static IConfiguration HostJson(FunctionsAppOptions options)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(options.Folder, "host.json")).Build();
        return new ConfigurationBuilder()
            .AddInMemoryCollection(file.AsEnumerable().Select(pair => KeyValuePair.Create($"AzureWebJobs:{pair.Key}", pair.Value)))
            .AddInMemoryCollection(options.Settings)
            .AddInMemoryCollection(options.Host)
            .Build();
    }
}
