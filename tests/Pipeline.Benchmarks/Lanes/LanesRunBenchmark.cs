using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Benchmarks.Lanes;

/// <summary>As <see cref="LanesBenchmark"/>, smaller: all stages of one process, on an emulator and a model with a quota.</summary>
internal static class LanesRunBenchmark
{
    private const int RequestsPerMinute = 240;

    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var archive = new Option<int>("--archive") { Description = "Articles that wait.", DefaultValueFactory = _ => 1_500 };
        var breaking = new Option<int>("--breaking") { Description = "Breaking articles, one after the other.", DefaultValueFactory = _ => 40 };
        var command = new Command("lanes-run", "How long breaking articles take through the local host, beside an archive.") { archive, breaking };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Console.WriteLine("| articles waiting | median | 95 of 100 | longest | of the archive left |");
            Console.WriteLine("| --- | --- | --- | --- | --- |");
            foreach (var articles in new[] { 0, parsed.GetValue(archive) })
            {
                await MeasureAsync(articles, parsed.GetValue(breaking), cancellationToken).ConfigureAwait(false);
            }
        });
        return command;
    }

    private static async Task MeasureAsync(int archive, int breaking, CancellationToken cancellationToken)
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await using var azurite = await AzuriteServer
            .StartAsync(folder, data: null, endpoints: null, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
        var storage = new StorageSettings { ConnectionString = azurite.Endpoints.ConnectionString };
        var clients = new StorageClients(storage);
        await new StorageSetup(clients).EnsureAsync(cancellationToken).ConfigureAwait(false);
        var quota = new ModelQuota(tokensPerMinute: null, RequestsPerMinute, TimeProvider.System);
        await using var model = await StandInModel
            .StartAsync(request =>
                quota.Answer(request) is var reply && reply is Reply.Obedient ? new Reply.Delayed(Latency, reply) : reply)
            .ConfigureAwait(false);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Pipeline:Model:Endpoint"] = new Uri(model.Url, "v1").ToString(),
                    ["Pipeline:Model:Name"] = "stand-in",
                })
            .Build();
        await using var services = new ServiceCollection().AddPipelineHost(configuration, storage).AddLocalHost().BuildServiceProvider();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = services.GetRequiredService<LocalStages>().RunAsync(serve: false, ending.Token);
        if (archive > 0)
        {
            var dump = await DropAsync(services, "archive.ndjson", Enumerable.Range(0, archive), isUrgent: false, cancellationToken)
                .ConfigureAwait(false);
            await UntilAsync(services, dump, row => row.State is not DumpState.Accepted, cancellationToken).ConfigureAwait(false);
        }

        var times = new List<TimeSpan>();
        for (var i = 0; i < breaking; i++)
        {
            var started = TimeProvider.System.GetTimestamp();
            var dump = await DropAsync(services, $"breaking-{i}.ndjson", [100_000 + i], isUrgent: true, cancellationToken)
                .ConfigureAwait(false);
            while (await services.GetRequiredService<ILedger>().FindArticleAsync(dump, 1, cancellationToken).ConfigureAwait(false)
                is not { IsSettled: true })
            {
                await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }

            times.Add(TimeProvider.System.GetElapsedTime(started));
            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        var left = (await clients.Queue(QueueNames.Articles).GetPropertiesAsync(cancellationToken).ConfigureAwait(false))
            .Value.ApproximateMessagesCount;
        await ending.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {archive} | {Say(times, 0.5)} | {Say(times, 0.95)} | {Say(times, 1)} | {left} |"));
    }

    private static string Say(List<TimeSpan> times, double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{times[(int)Math.Ceiling(times.Count * share) - 1].TotalSeconds:0.0} s");

    private static async Task UntilAsync(
        ServiceProvider services, string dump, Func<DumpRow, bool> outcome, CancellationToken cancellationToken)
    {
        while (await services.GetRequiredService<ILedger>().FindDumpAsync(dump, cancellationToken).ConfigureAwait(false) is not { } row
            || !outcome(row))
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string> DropAsync(
        ServiceProvider services, string name, IEnumerable<int> numbers, bool isUrgent, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(numbers.Select(Line))));
        var blob = await services.GetRequiredService<IDumpContainer>()
            .UploadAsync(name, content, new(IsUrgent: isUrgent), cancellationToken)
            .ConfigureAwait(false);
        return (await services.GetRequiredService<AcceptDump>().RunAsync(blob, cancellationToken).ConfigureAwait(false)).Id;
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        title = $"Town {number} gets a second bridge",
        text = $"""
            The council of town {number} decided on Monday evening to build a second bridge over the river, after {number + 2} petitions.

            Construction is to start in May and to cost {number + 31} million euros. The old bridge stays open for pedestrians and cyclists.

            We have waited long enough, said the mayor, Anna Berg, after the vote. Opponents of the project had asked for a ferry instead.
            """,
    }) + "\n";
}
