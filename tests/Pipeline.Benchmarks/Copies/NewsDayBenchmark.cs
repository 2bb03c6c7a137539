using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Benchmarks.Fitting;
using Pipeline.Benchmarks.Throughput;
using Pipeline.Contracts;
using Pipeline.Hosting;
using Pipeline.Hosting.Emulator;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Benchmarks.Copies;

/// <summary>A day of news through the whole pipeline: what is paid for, what is wrongly taken for a copy, what copies cost.</summary>
internal static class NewsDayBenchmark
{
    private const int ReceivedAtOnce = 32;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public static Command Create()
    {
        var gold = new Option<string>("--gold") { Description = "The gold articles, gzip of a JSON object a line.", Required = true };
        var articles = new Option<int>("--articles") { Description = "Of all outlets.", DefaultValueFactory = _ => 500 };
        var events = new Option<int>("--events") { Description = "Different stories.", DefaultValueFactory = _ => 80 };
        var off = new Option<bool>("--off") { Description = "Without copies, for comparison." };
        var command = new Command("news-day", "A day of news with its copies through the local pipeline.") { gold, articles, events, off };
        command.SetAction((parsed, cancellationToken) =>
        {
            // Halves of an article are two stories where whole ones do not suffice.
            var bodies = GoldArticle.Read(parsed.GetRequiredValue(gold)).Where(one => one.IsArticle && one.Body.Length > 1_000)
                .Select(one => one.Body).ToList();
            var more = bodies.Select(MadeCopies.Halves).SelectMany(halves => new[] { halves.One, halves.Other })
                .Where(half => half.Length > 1_000);
            var count = parsed.GetValue(events);
            IReadOnlyList<string> stories = count <= bodies.Count ? bodies[..count] : [.. more.Take(count)];
            var day = new NewsDay(stories, parsed.GetValue(articles), seed: 1);
            return RunAsync(day, parsed.GetValue(articles), parsed.GetValue(off), cancellationToken);
        });
        return command;
    }

    private static async Task RunAsync(NewsDay day, int articles, bool off, CancellationToken cancellationToken)
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await using var azurite = await AzuriteServer
            .StartAsync(folder, data: null, endpoints: null, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
        var storage = new StorageSettings { ConnectionString = azurite.Endpoints.ConnectionString };
        var clients = new StorageClients(storage);
        await new StorageSetup(clients).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await clients.Queue("once").CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using var model = await StandInModel.StartAsync(_ => new Reply.Obedient()).ConfigureAwait(false);
        var calls = new CountedCalls();
        await using var services = new ServiceCollection().AddPipelineHost(Configuration(model, off), storage)
            .AddSingleton(new StorageClients(storage, calls.Configure))
            .AddLocalHost()
            .BuildServiceProvider();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = services.GetRequiredService<LocalStages>().RunAsync(serve: false, ending.Token);
        using var dump = new MemoryStream(Encoding.UTF8.GetBytes(day.Dump));
        var blob = await services.GetRequiredService<IDumpContainer>()
            .UploadAsync("day.ndjson", dump, replyTo: null, cancellationToken).ConfigureAwait(false);
        var started = TimeProvider.System.GetTimestamp();
        var accepted = await services.GetRequiredService<AcceptDump>().RunAsync(blob, cancellationToken).ConfigureAwait(false);
        var ledger = services.GetRequiredService<Ledger.ILedger>();
        var row = accepted!;
        while (!row.IsSettled)
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            row = (await ledger.FindDumpAsync(row.Id, cancellationToken).ConfigureAwait(false))!;
        }

        var took = TimeProvider.System.GetElapsedTime(started);
        await ending.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        var sent = await ReceiveAsync(clients, QueueNames.ArticleSummaries, cancellationToken).ConfigureAwait(false);
        var ordinals = sent.ToDictionary(one => one.ArticleId, one => one.Ordinal, StringComparer.Ordinal);
        var copies = sent.Where(one => one.Cluster?.Role == "copy").ToList();
        var wrong = copies.Count(one => day.EventOf(one.Ordinal) != day.EventOf(ordinals[one.Cluster!.Id]));
        // A repeat's event tells what its text was paid for with, once.
        var paidFor = sent.Where(one => one.Usage.Attempts > 0).DistinctBy(one => one.TextId).ToList();
        var paid = paidFor.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles, {row.Delivered} delivered, {row.Rejected} rejected, {day.Distinct} distinct texts; "
            + $"{paid} summaries paid for ({paid / (double)day.Distinct:0.00} a distinct text), {model.Requests.Count} model calls"));
        Console.WriteLine("paid for: " + string.Join(", ", paidFor
            .GroupBy(one => day.KindOf(one.Ordinal)).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Key} {kind.Count()}")));
        Console.WriteLine(
            $"{copies.Count} copies ({row.Copies} in the dump's row), {wrong} false, {row.Suppressed} suppressed on one route, "
            + $"{sent.Count(one => one.Cluster?.Role == "first")} clusters");
        var counts = calls.Counts.Where(call => call.Key is not StorageCall.Poll).ToDictionary();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{took.TotalSeconds:0} s; {counts.Values.Sum() / (double)articles:0.00} storage calls an article: ")
            + string.Join(", ", counts.OrderBy(call => call.Key).Select(call => string.Create(
                CultureInfo.InvariantCulture, $"{call.Key} {call.Value / (double)articles:0.00}"))));
    }

    private static IConfiguration Configuration(StandInModel model, bool off) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Pipeline:Model:Endpoint"] = new Uri(model.Url, "v1").ToString(),
                    ["Pipeline:Model:Name"] = "stand-in",
                    ["Pipeline:Copies:Enabled"] = off ? "false" : "true",
                    ["Pipeline:Copies:Reuse"] = off ? "false" : "true",
                    ["Pipeline:Routes:all:Queue"] = QueueNames.ArticleSummaries,
                    ["Pipeline:Routes:once:Queue"] = "once",
                    ["Pipeline:Routes:once:Copies"] = off ? "Deliver" : "Suppress",
                })
            .Build();

    private static async Task<List<ArticleSummarized>> ReceiveAsync(
        StorageClients clients,
        string queue,
        CancellationToken cancellationToken)
    {
        var found = new List<ArticleSummarized>();
        while (true)
        {
            var messages = (await clients.Queue(queue).ReceiveMessagesAsync(
                ReceivedAtOnce, TimeSpan.FromHours(1), cancellationToken).ConfigureAwait(false)).Value;
            if (messages.Length == 0)
            {
                return found;
            }

            found.AddRange(messages.Select(message => JsonSerializer.Deserialize(
                Convert.FromBase64String(message.Body.ToString()), ContractJson.Compact.CloudEvent)!)
                .Where(sent => sent.Data is not null)
                .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!)
                .DistinctBy(sent => sent.ArticleId));
        }
    }
}
