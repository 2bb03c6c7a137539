using System.CommandLine;
using System.Diagnostics.Tracing;
using System.Globalization;
using Azure.Core.Diagnostics;
using Pipeline.Azure.Storage;
using Pipeline.FunctionsHost;
using Pipeline.Hosting.Emulator;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Functions;

/// <summary>
/// What <c>maxPollingInterval</c> of host.json costs and brings: from an upload that Event Grid reports to the summary on its queue,
/// on an app that was idle, and the calls that the idle listeners make.
/// </summary>
internal static class FunctionsPolling
{
    /// <summary>
    /// US dollars for 10,000 calls of a queue: general-purpose v2, locally redundant, West Europe, 2026. The largest part of the idle bill.
    /// </summary>
    private const double Price = 0.004;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static Command Create()
    {
        var uploads = new Option<int>("--uploads") { Description = "For each interval.", DefaultValueFactory = _ => 8 };
        var seconds = new Option<int[]>("--seconds")
            { Description = "Intervals.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1, 2, 3, 5, 10] };
        var command = new Command("functions-polling", "From an upload to its summary under the platform's listeners, by their longest poll.") { uploads, seconds };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Console.WriteLine("| maxPollingInterval | upload to summary, median | worst | calls a month while idle | US dollars |\n|---|---|---|---|---|");
            foreach (var interval in parsed.GetValue(seconds)!)
            {
                Console.WriteLine(
                    await MeasureAsync(TimeSpan.FromSeconds(interval), parsed.GetValue(uploads), cancellationToken).ConfigureAwait(false));
            }
        });
        return command;
    }

    private static async Task<string> MeasureAsync(TimeSpan interval, int uploads, CancellationToken cancellationToken)
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await using var azurite = await AzuriteServer
            .StartAsync(folder, data: null, endpoints: null, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
        var clients = new StorageClients(new StorageSettings { ConnectionString = azurite.Endpoints.ConnectionString });
        await new StorageSetup(clients).EnsureAsync(cancellationToken).ConfigureAwait(false);
        var options = new FunctionsAppOptions(FunctionsAppOptions.On(azurite.Endpoints.ConnectionString), "polling")
        {
            LongestPoll = interval,
        };
        await using var app = await FunctionsApp.StartAsync(options, TimeProvider.System).ConfigureAwait(false);
        var idle = await IdleCallsAsync(interval, cancellationToken).ConfigureAwait(false);
        var times = new List<double>();
        for (var upload = 0; upload < uploads; upload++)
        {
            // The listeners' waits have grown to the longest again, and uploads come at any time within one.
            await Task.Delay((3 * interval) + (interval * upload / uploads), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            times.Add(await SummaryAsync(app, clients, upload, cancellationToken).ConfigureAwait(false));
        }

        times.Sort();
        var month = idle * TimeSpan.FromDays(30).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {interval.TotalSeconds:0} s | {times[times.Count / 2]:0.0} s | {times[^1]:0.0} s | {month / 1e6:0.0} million | {month / 10_000 * Price:0.00} |"
        );
    }

    /// <returns>Seconds.</returns>
    private static async Task<double> SummaryAsync(
        FunctionsApp app,
        StorageClients clients,
        int number,
        CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"bridge-{number}.txt");
        var started = TimeProvider.System.GetTimestamp();
        await clients
            .Container(ContainerNames.RawArticles)
            .GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(Article(number)), cancellationToken)
            .ConfigureAwait(false);
        await app
            .Worker.InvokeBlobAsync(StageNames.AcceptDump, StorageSettings.Section, ContainerNames.RawArticles, name, cancellationToken)
            .ConfigureAwait(false);
        while (true)
        {
            var message = (
                await clients
                    .Queue(QueueNames.ArticleSummaries)
                    .ReceiveMessageAsync(cancellationToken: cancellationToken)
                    .ConfigureAwait(false)
            ).Value;
            if (message is not null)
            {
                await clients
                    .Queue(QueueNames.ArticleSummaries)
                    .DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken)
                    .ConfigureAwait(false);
                return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            }

            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Calls of queues a second by the listeners, once their waits have grown.</returns>
    private static async Task<double> IdleCallsAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        var calls = 0;
        await Task.Delay((6 * interval) + TimeSpan.FromSeconds(10), TimeProvider.System, cancellationToken).ConfigureAwait(false);
        var span = TimeSpan.FromSeconds(Math.Max(20, 6 * interval.TotalSeconds));
        using (
            new AzureEventSourceListener(
                (_, message) =>
                    Interlocked.Add(
                        ref calls,
                        message.Contains("/messages", StringComparison.Ordinal) && message.StartsWith("Request", StringComparison.Ordinal)
                            ? 1
                            : 0),
                EventLevel.Informational))
        {
            await Task.Delay(span, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        return calls / span.TotalSeconds;
    }

    private static string Article(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        Bridge {number} opens

        The council opened bridge number {number} over the river on Monday, after four years of debate and two petitions against it.

        It cost {number + 31} million euros, of which the state paid a third. The old bridge stays open for pedestrians and cyclists, the mayor said.
        """);
}
