using System.CommandLine;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Pipeline.Azure.Storage;
using Pipeline.Harness.Faults;
using Pipeline.Harness.Reading;
using Pipeline.Storage;
using Pipeline.Subscriber;

namespace Pipeline.Harness.Workers;

/// <summary>A subscriber as its users write one, whose handler sometimes fails before or after its effect.</summary>
internal static class SubscriberCommand
{
    public const string Name = "subscriber";

    public static Command Create()
    {
        var seed = new Option<int>("--seed");
        var faults = new Option<double>("--faults");
        var command = new Command(Name, "Started by the harness; ends with its input.") { seed, faults };
        command.Hidden = true;
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(parsed.GetValue(faults), new Random(parsed.GetValue(seed) ^ Environment.ProcessId), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(double rate, Random random, CancellationToken cancellationToken)
    {
        var storage = StorageSettings.From(new ConfigurationBuilder().AddEnvironmentVariables().Build())!.ConnectionString!;
        var faults = new StorageFaults(rate, random);
        var tables = new TableServiceClient(storage, faults.Configured(new TableClientOptions()));
        var effects = new EffectTable(tables.GetTableClient(EffectTable.Name), random);
        var ledger = tables.GetTableClient(TableNames.Ledger);
        using var log = LoggerFactory.Create(logging => logging.AddSimpleConsole());
        var subscriber = new EventSubscriber(
            new QueueServiceClient(storage, faults.Configured(new QueueClientOptions(QueueClientOptions.ServiceVersion.V2021_12_02))),
            new BlobServiceClient(storage, faults.Configured(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02))),
            new CountedSightings(new TableSeenEvents(tables.GetTableClient("seen")), effects),
            new SubscriberOptions
            {
                Visibility = TimeSpan.FromSeconds(6),
                IdleDelay = TimeSpan.FromSeconds(1),
                RetryDelay = TimeSpan.Zero,
                MaxDeliveries = 1000,
            },
            logger: log.CreateLogger<EventSubscriber>());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = subscriber.RunAsync((received, token) => HandleAsync(received, effects, ledger, faults, token), ending.Token);
        Console.WriteLine(FleetMember.AtWork);
        await Console.In.ReadToEndAsync(cancellationToken);
        await ending.CancelAsync();
        await reading;
        return 0;
    }

    private static async Task HandleAsync(
        ReceivedEvent received,
        EffectTable effects,
        TableClient ledger,
        StorageFaults faults,
        CancellationToken cancellationToken)
    {
        faults.ThrowSometimes("The handler fails before its effect.");
        var rows = received.Completed is { } told ? await DumpRows.CountAsync(ledger, told.Dump.Id, cancellationToken) : null;
        await effects.WriteAsync(received, rows, cancellationToken);
        faults.ThrowSometimes("The handler fails after its effect.");
    }
}
