using System.CommandLine;
using System.Globalization;
using Pipeline.Azure.Storage;
using Pipeline.FunctionsHost;
using Pipeline.FunctionsHost.Protocol;
using Pipeline.Hosting.Emulator;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Functions;

/// <summary>
/// From the upload of all files of a folder to the first and the last summary, under the platform's listeners and the repository's
/// host.json.
/// </summary>
internal static class FunctionsSeeds
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static Command Create()
    {
        var files = new Option<string>("--files") { Description = "Folder of dumps.", DefaultValueFactory = _ => "seeds" };
        var articles = new Option<int>("--articles") { Description = "Summaries to wait for.", DefaultValueFactory = _ => 50 };
        var command = new Command("functions-seeds", "From the upload of a folder to its first and last summary.") { files, articles };
        command.SetAction(
            (parsed, cancellationToken) => MeasureAsync(parsed.GetValue(files)!, parsed.GetValue(articles), cancellationToken));
        return command;
    }

    private static async Task MeasureAsync(string files, int articles, CancellationToken cancellationToken)
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(cancellationToken).ConfigureAwait(false);
        await using var azurite = await AzuriteServer
            .StartAsync(folder, data: null, endpoints: null, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
        var clients = new StorageClients(new StorageSettings { ConnectionString = azurite.Endpoints.ConnectionString });
        await new StorageSetup(clients).EnsureAsync(cancellationToken).ConfigureAwait(false);
        var options = new FunctionsAppOptions(FunctionsAppOptions.On(azurite.Endpoints.ConnectionString), "seeds");
        await using var app = await FunctionsApp.StartAsync(options, TimeProvider.System).ConfigureAwait(false);
        var started = TimeProvider.System.GetTimestamp();
        foreach (var file in Directory.GetFiles(files))
        {
            var name = Path.GetFileName(file);
            await clients
                .Container(ContainerNames.RawArticles)
                .GetBlobClient(name)
                .UploadAsync(file, cancellationToken)
                .ConfigureAwait(false);
            await app
                .Worker.InvokeBlobAsync(StageNames.AcceptDump, StorageSettings.Section, ContainerNames.RawArticles, name, cancellationToken)
                .ConfigureAwait(false);
        }

        var times = new List<double>();
        while (times.Count < articles)
        {
            var messages = (
                await clients
                    .Queue(QueueNames.ArticleSummaries)
                    .ReceiveMessagesAsync(32, cancellationToken: cancellationToken)
                    .ConfigureAwait(false)
            ).Value;
            foreach (var message in messages)
            {
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
                await clients
                    .Queue(QueueNames.ArticleSummaries)
                    .DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken)
                    .ConfigureAwait(false);
            }

            await Task.Delay(messages.Length == 0 ? Look : TimeSpan.Zero, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        // The host adds two of its own for each execution.
        var records = app.Worker.Channel.Logs.Count(record => record.Level >= RpcLog.Types.Level.Information);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{times.Count} summaries; first after {times[0]:0.0} s, last after {times[^1]:0.0} s; {(double)records / times.Count:0.0} log records of the worker an article"
            ));
    }
}
