using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Cleaning;
using Pipeline.Quota;
using Pipeline.Summarization;
using Pipeline.Testing.Doubles;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>The summarizer as a host registers it, against a stand-in server, on a clock of its own.</summary>
internal sealed class ModelBench : IAsyncDisposable
{
    public const string Key = "planted-key-Zx81Qw";

    /// <summary>Bounds a wait for an outcome; never reached when all is well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ServiceProvider services;

    private ModelBench(StandInModel server, Dictionary<string, string?> settings, Action<IServiceCollection>? more)
    {
        Server = server;
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddArticleProcessing()
            .AddModelSummarizer();
        more?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public static Article Article { get; } = new()
    {
        Title = "Heron nests on the town hall",
        Body = "A heron has built its nest on the roof of the town hall.\n\nThe mayor – “delighted” – closed the balcony until 15 June.",
        Paragraphs = [new(0, 56), new(58, 117)],
    };

    public StandInModel Server { get; }

    public WatchedClock Clock { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public ISummarizer Summarizer => services.GetRequiredService<ISummarizer>();

    public IServiceProvider Services => services;

    /// <summary>An OpenAI-compatible endpoint that answers from a script, then obediently.</summary>
    public static async Task<ModelBench> OpenAIAsync(params Reply[] script) => Of(await StandInModel.StartAsync(script));

    /// <param name="server">Disposed with the bench.</param>
    /// <param name="settings">Below <c>Pipeline:Model:</c> unless named in full, over provider OpenAI at <c>/v1</c> with a key.</param>
    public static ModelBench Of(StandInModel server, params (string Name, string? Value)[] settings) => Of(server, null, settings);

    public static ModelBench Of(StandInModel server, Action<IServiceCollection>? more, params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Pipeline:Model:Provider"] = "OpenAI",
            ["Pipeline:Model:Endpoint"] = new Uri(server.Url, "v1").ToString(),
            ["Pipeline:Model:Name"] = "stand-in",
            ["Pipeline:Model:ApiKey"] = Key,
        };
        foreach (var (name, value) in settings)
        {
            all[name.StartsWith("Pipeline:", StringComparison.Ordinal) ? name : $"Pipeline:Model:{name}"] = value;
        }

        return new(server, all, more);
    }

    /// <summary>Summarises the article, letting every wait and every timeout pass at once.</summary>
    /// <param name="dump">The dump whose ceilings hold; null for none.</param>
    public async Task<Attempted> RunAsync(string? dump = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var waits = new List<TimeSpan>();
        var work = Summarizer.SummarizeAsync(Article with { DumpId = dump }, limit.Token);
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Clock.Timers.WaitToReadAsync(limit.Token).AsTask(), Server.Held.WaitToReadAsync(limit.Token).AsTask());
            limit.Token.ThrowIfCancellationRequested();
            while (Clock.Timers.TryRead(out var due))
            {
                if (due != ModelResilienceOptions.DefaultTotalTimeout && due != ModelResilienceOptions.DefaultAttemptTimeout)
                {
                    waits.Add(due);
                    Clock.Advance(due);
                }
            }

            while (Server.Held.TryRead(out _))
            {
                Clock.Advance(ModelResilienceOptions.DefaultAttemptTimeout);
            }
        }

        try
        {
            return new(await work, null, waits);
        }
        catch (SummarizationException e)
        {
            return new(null, e, waits);
        }
    }

    /// <summary>Summarises the article on a clock that only the test moves.</summary>
    public Task<Summary> SummarizeAsync(CancellationToken cancellationToken, bool isUrgent = false) =>
        Bounded(Summarizer.SummarizeAsync(Article with { IsUrgent = isUrgent }, cancellationToken));

    /// <summary>Until the server leaves a request hanging.</summary>
    public Task HangsAsync() => Bounded(Server.Held.ReadAsync(TestContext.Current.CancellationToken).AsTask());

    /// <summary>Until so many calls wait for the quota.</summary>
    public async Task WaitAtGateAsync(int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (services.GetRequiredService<QuotaGate>().Waiting < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }

    /// <summary>Until a timer is set for this long.</summary>
    public Task WaitsAsync(TimeSpan dueTime) =>
        Clock.WaitsAsync(dueTime, TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System);

    /// <summary>Checks on the way out what holds for every test: no word of the article and no key in any log line.</summary>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync().AsTask().WaitAsync(Patience, TimeProvider.System);
        await Server.DisposeAsync();
        Assert.DoesNotContain(Key, Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("heron", Logs.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("mayor", Logs.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<T> Bounded<T>(Task<T> task) => task.WaitAsync(Patience, TimeProvider.System, CancellationToken.None);
}
