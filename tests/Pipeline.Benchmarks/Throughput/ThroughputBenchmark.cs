using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Benchmarks.Throughput;

/// <summary>Articles a second through all stages of one process, beside what its storage takes for the same calls.</summary>
internal static class ThroughputBenchmark
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "In one dump.", DefaultValueFactory = _ => 1000 };
        var concurrency = new Option<int>("--concurrency") { Description = "Calls of the model at a time; twice as many articles are at work.", DefaultValueFactory = _ => 16 };
        var latencies = new Option<double[]>("--latency") { Description = "Seconds that the model takes; more than one for a run each.", DefaultValueFactory = _ => [0, 2] };
        var extractive = new Option<bool>("--extractive") { Description = "Without a model." };
        var copies = new Option<bool>("--copies") { Description = "Look for copies too." };
        var command = new Command("throughput", "Articles a second through the local pipeline, storage calls an article, and the storage's own time for them.") { articles, concurrency, latencies, extractive, copies };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            foreach (var latency in parsed.GetValue(extractive) ? [0] : parsed.GetRequiredValue(latencies))
            {
                await MeasureAsync(parsed.GetValue(articles), parsed.GetValue(concurrency), TimeSpan.FromSeconds(latency),
                    parsed.GetValue(extractive), parsed.GetValue(copies), cancellationToken).ConfigureAwait(false);
            }
        });
        return command;
    }

    private static async Task MeasureAsync(
        int articles, int concurrency, TimeSpan latency, bool isExtractive, bool withCopies, CancellationToken cancellationToken)
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await using var azurite = await AzuriteServer
            .StartAsync(folder, data: null, endpoints: null, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
        var storage = new StorageSettings { ConnectionString = azurite.Endpoints.ConnectionString };
        var clients = new StorageClients(storage);
        await new StorageSetup(clients).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await using var model = await StandInModel
            .StartAsync(_ => latency > TimeSpan.Zero ? new Reply.Delayed(latency, new Reply.Obedient()) : new Reply.Obedient())
            .ConfigureAwait(false);
        var calls = new CountedCalls();
        await using var services = new ServiceCollection()
            .AddPipelineHost(Configuration(isExtractive ? null : model, concurrency, withCopies), storage)
            .AddSingleton(new StorageClients(storage, calls.Configure))
            .AddLocalHost()
            .BuildServiceProvider();

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = services.GetRequiredService<LocalStages>().RunAsync(serve: false, ending.Token);
        using var dump = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, articles).Select(Line))));
        var blob = await services
            .GetRequiredService<IDumpContainer>()
            .UploadAsync("articles.ndjson", dump, replyTo: null, cancellationToken)
            .ConfigureAwait(false);
        var started = TimeProvider.System.GetTimestamp();
        await services.GetRequiredService<AcceptDump>().RunAsync(blob, cancellationToken).ConfigureAwait(false);
        await UntilDeliveredAsync(clients, articles, cancellationToken).ConfigureAwait(false);
        var took = TimeProvider.System.GetElapsedTime(started);
        await ending.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);

        var counts = calls.Counts.Where(call => call.Key is not StorageCall.Poll).ToDictionary();
        var costs = await new BareStorage(
            clients.Queue("bare"),
            clients.Container("bare"),
            new TableClient(azurite.Endpoints.ConnectionString, "bare"))
            .MeasureAsync(cancellationToken)
            .ConfigureAwait(false);
        var bare = counts.Sum(call => costs.GetValueOrDefault(call.Key) * call.Value);
        var rate = articles / took.TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(isExtractive ? "no model" : $"model {latency.TotalSeconds:0.#} s")}{(withCopies ? ", copies" : "")}, {concurrency} at a time: {rate:0.0} articles/s{(latency > TimeSpan.Zero ? $", {rate / (concurrency / latency.TotalSeconds):0.0%} of concurrency/latency" : "")}; {counts.Values.Sum() / (double)articles:0.00} storage calls an article; the storage alone takes {bare / took.TotalSeconds:0%} of the time; {model.Requests.Count / (double)articles:0.00} model calls an article"
            ));
        Console.WriteLine(
            "  "
                + string.Join(
                    ", ",
                    counts
                        .OrderBy(call => call.Key)
                        .Select(call =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{call.Key} {call.Value / (double)articles:0.00} ({costs.GetValueOrDefault(call.Key) * 1000:0.0} ms)"))));
    }

    private static IConfiguration Configuration(StandInModel? model, int concurrency, bool withCopies) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Pipeline:Model:Endpoint"] = model is null ? null : new Uri(model.Url, "v1").ToString(),
                    ["Pipeline:Model:Name"] = model is null ? null : "stand-in",
                    ["Pipeline:Copies:Enabled"] = withCopies ? "true" : "false",
                    ["Pipeline:Model:Resilience:MaxConcurrency"] = concurrency.ToString(CultureInfo.InvariantCulture),
                    ["Pipeline:Host:Articles"] = (2 * concurrency).ToString(CultureInfo.InvariantCulture),
                })
            .Build();

    /// <summary>Looks at the queue of answers, which nobody reads.</summary>
    private static async Task UntilDeliveredAsync(StorageClients clients, int articles, CancellationToken cancellationToken)
    {
        while (
            (await clients.Queue(QueueNames.ArticleSummaries).GetPropertiesAsync(cancellationToken).ConfigureAwait(false))
                .Value
                .ApproximateMessagesCount < articles)
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        title = $"Town {number} gets a second bridge",
        text = $"""
            The council of town {number} decided on Monday evening to build a second bridge over the river, after four years of debate and {number + 2} petitions.

                Construction is to start in May and to cost {number
                    + 31} million euros, of which the state pays a third. The old bridge stays open for pedestrians and cyclists.

            We have waited long enough, said the mayor, Anna Berg, after the vote. Opponents of the project had asked for a ferry instead, which would have cost two million euros a year.
            """,
    }) + "\n";
}
