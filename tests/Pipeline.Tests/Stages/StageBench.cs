using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Stages;
using Pipeline.Stages.Sweeping;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Profiles;
using Pipeline.Telemetry;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

/// <summary>The stages on doubles, pumped by hand.</summary>
internal sealed class StageBench : IDisposable
{
    /// <summary>Bounds a run that would never end.</summary>
    private const int MostRounds = 5000;

    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(10);

    private readonly ServiceProvider services;

    /// <param name="settings">By full name, or of <see cref="StageOptions"/> by property.</param>
    public StageBench(params (string Key, string Value)[] settings)
    {
        Dumps = new(Clock, Calls);
        Documents = new(Calls);
        Messages = new(Clock, Calls);
        Shared = new(Calls);
        Ledger = new(Calls);
        foreach (var queue in QueueNames.All)
        {
            Messages.CreateQueue(queue);
        }

        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        settings.Select(setting =>
                            KeyValuePair.Create(
                                setting.Key.Contains(':', StringComparison.Ordinal) ? setting.Key : $"{StageOptions.Section}:{setting.Key}",
                                (string?)setting.Value)))
                    .Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new Random(1))
            .AddSingleton<ISummarizer>(Summarizer)
            .AddSingleton<IDumpContainer>(Dumps)
            .AddSingleton<IDocumentStore>(Documents)
            .AddSingleton<IMessageSender>(Messages)
            .AddSingleton<IMessageReceiver>(Messages)
            .AddSingleton<ISharedRows>(Shared)
            .AddSingleton<ILedger>(Ledger)
            .AddArticleProcessing()
            .AddSettings<ProfilesOptions>(ProfilesOptions.Section)
            .AddStages()
            .BuildServiceProvider();
    }

    public PortCalls Calls { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public CollectedLogs Logs { get; } = new();

    public ScriptedSummarizer Summarizer { get; } = new();

    public InMemoryDumpContainer Dumps { get; }

    public InMemoryDocumentStore Documents { get; }

    public InMemoryMessages Messages { get; }

    public InMemoryLedger Ledger { get; }

    public InMemorySharedRows Shared { get; }

    public AcceptDump Accept => services.GetRequiredService<AcceptDump>();

    public IngestDump Ingest => services.GetRequiredService<IngestDump>();

    public SummarizeArticle Summarize => services.GetRequiredService<SummarizeArticle>();

    public Pauses Pauses => services.GetRequiredService<Pauses>();

    public ResumeWork Resume => services.GetRequiredService<ResumeWork>();

    public CancelDump Cancel => services.GetRequiredService<CancelDump>();

    public DeadLetterBox DeadLetterBox => services.GetRequiredService<DeadLetterBox>();

    public ReplayDeadLetter ReplayDeadLetter => services.GetRequiredService<ReplayDeadLetter>();

    public ReplayDelivered ReplayDelivered => services.GetRequiredService<ReplayDelivered>();

    public Forget Forget => services.GetRequiredService<Forget>();

    public TakeFeedback TakeFeedback => services.GetRequiredService<TakeFeedback>();

    public StoryLines StoryLines => services.GetRequiredService<StoryLines>();

    public Sweep Sweep => services.GetRequiredService<Sweep>();

    public PipelineMetrics Metrics => services.GetRequiredService<PipelineMetrics>();

    public Bury Bury => services.GetRequiredService<Bury>();

    public IReadOnlyList<CloudEvent> Events => EventsOn(QueueNames.ArticleSummaries);

    public IReadOnlyList<DeadLetter> DeadLetters => [.. Documents.Names(ContainerNames.DeadLetters).Select(name =>
        JsonSerializer.Deserialize(Documents.Content(ContainerNames.DeadLetters, name), DocumentJson.Compact.DeadLetter)!)];

    /// <summary>In the order of the dumps' names.</summary>
    public List<ArticleRow> RowsByDump =>
        [
            .. Ledger.Dumps.OrderBy(dump => dump.Name, StringComparer.Ordinal)
                .SelectMany(dump => Ledger.Articles.Where(row => row.DumpId == dump.Id)),
        ];

    public IReadOnlyList<CloudEvent> EventsOn(string queue) =>
        [.. Messages.Texts(queue).Select(text => JsonSerializer.Deserialize(text, ContractJson.Compact.CloudEvent)!)];

    /// <summary>A dump of so many different articles, one a line.</summary>
    public static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => Line($"Title {i}", Body(i)) + "\n"));

    public static string Line(string title, string body) => JsonSerializer.Serialize(new { title, text = body });

    public static string Body(int number) =>
        $"The harbour office counted {number} ships that came in from the north before the ice closed the bay.\n\nNobody at the quay could remember a winter in which so many had waited so long.";

    public static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    public Task<DumpBlob> UploadAsync(string name, string text, string? replyTo = null) =>
        UploadAsync(name, Encoding.UTF8.GetBytes(text), replyTo);

    public async Task<DumpBlob> UploadAsync(string name, byte[] bytes, string? replyTo = null)
    {
        using var content = new MemoryStream(bytes);
        return await Dumps.UploadAsync(name, content, replyTo, default);
    }

    /// <summary>Uploads and accepts.</summary>
    public Task<DumpRow> DropAsync(string name, string text, string? replyTo = null) =>
        DropAsync(name, Encoding.UTF8.GetBytes(text), replyTo);

    public async Task<DumpRow> DropAsync(string name, byte[] bytes, string? replyTo = null)
    {
        await UploadAsync(name, bytes, replyTo);
        return (await Accept.RunAsync(name, default))!;
    }

    /// <summary>Uploads, accepts and reads a dump; its articles are offered.</summary>
    public async Task<DumpRow> IngestAsync(string name, string text)
    {
        var dump = await DropAsync(name, text);
        await Ingest.RunAsync(Messages.Texts(QueueNames.Dumps)[^1], default);
        return dump;
    }

    /// <summary>Works as a host does, with time passing and Sweep, until all is settled and no work is left on a queue.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            await WorkAsync();
            if (Ledger.Dumps.Count > 0 && Ledger.Dumps.All(dump => dump.IsSettled) && Ledger.Articles.All(article => article.IsSettled)
                && Messages.Texts(QueueNames.Dumps).Count == 0
                && Messages.Texts(QueueNames.Articles).Count + Messages.Texts(QueueNames.UrgentArticles).Count == 0)
            {
                return;
            }

            Clock.Advance(TimeSpan.FromSeconds(30));
            await Sweep.RunAsync(default);
        }

        throw new TimeoutException(
            "Not settled: " + string.Join(", ", Ledger.Dumps.Select(dump => $"{dump.State} at {dump.Position}, {dump.Settled} settled")));
    }

    /// <summary>Works off what is due now; time stands still.</summary>
    public async Task WorkAsync()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await PumpAsync(QueueNames.Dumps, Ingest.RunAsync)
                + await PumpAsync(QueueNames.UrgentArticles, Summarize.RunUrgentAsync)
                + await PumpAsync(QueueNames.Articles, Summarize.RunAsync) == 0)
            {
                return;
            }
        }

        throw new TimeoutException("There is always something due.");
    }

    /// <summary>One delivery of each message that can be seen. What throws is delivered again later, as from any host.</summary>
    public async Task<int> PumpAsync(string queue, Func<string, CancellationToken, Task> stage)
    {
        var messages = await Messages.ReceiveAsync(queue, 32, Visibility, default);
        foreach (var message in messages)
        {
            try
            {
                await stage(message.Text, default);
                await Messages.DeleteAsync(queue, message, default);
            }
            catch (CrashException)
            {
                return messages.Count;
            }
        }

        return messages.Count;
    }

    public void Dispose() => services.Dispose();
}
