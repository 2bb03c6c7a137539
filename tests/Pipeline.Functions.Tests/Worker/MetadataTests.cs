using System.Reflection;
using Microsoft.Azure.WebJobs;
using Pipeline.FunctionsHost;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>What the worker tells the host of itself is what was built, and what these tests' host listens to.</summary>
[Collection(OneAtATime.Name)]
public sealed class MetadataTests : IAsyncLifetime
{
    private StorageAccount? account;
    private FunctionsWorker? worker;

    public async ValueTask InitializeAsync()
    {
        account = await StorageAccount.StartAsync();
        worker = await FunctionsWorker.StartAsync(WorkerProcess.AppFolder, account.App().Settings, TimeProvider.System);
    }

    [Fact]
    public void The_worker_indexes_the_functions_that_the_build_wrote_down()
    {
        Assert.Equal(Described(Trigger.All), Described(worker!.Functions.Select(Trigger.Of)));

        static IEnumerable<string> Described(IEnumerable<Trigger> triggers) =>
            triggers
                .Select(trigger => $"{trigger.Function} {trigger.Kind} {trigger.Target} {trigger.Connection} {trigger.Source}")
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_listeners_listen_to_what_the_worker_names()
    {
        var listeners = typeof(StorageListeners).GetMethods()
            .Where(method => method.GetCustomAttribute<FunctionNameAttribute>() is not null)
            .Select(method => (method.GetCustomAttribute<FunctionNameAttribute>()!.Name, Target(method.GetParameters()[0])));

        // Event Grid reports to AcceptDump.
        Assert.Equal(
            Trigger
                .All.Where(trigger => trigger.UsesStorage && trigger.Source != "EventGrid")
                .Select(trigger => (trigger.Function, (trigger.Target, trigger.Connection)))
                .Order(),
            listeners.Order());

        static (string, string?) Target(ParameterInfo parameter) =>
            parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue
                ? (queue.QueueName, queue.Connection)
                : parameter.GetCustomAttribute<BlobTriggerAttribute>() is { } blob ? (blob.BlobPath, blob.Connection) : default;
    }

    [Fact]
    public void The_host_exports_what_the_worker_logs_as_long_as_the_worker_does_not()
    {
        Assert.DoesNotContain("WorkerOpenTelemetryEnabled", worker!.Capabilities.Keys);
    }

    [Fact]
    public async Task Where_the_worker_exports_its_own_telemetry_it_tells_the_host()
    {
        await using var exporting = await FunctionsWorker.StartAsync(
            WorkerProcess.AppFolder,
            account!.App(KeyValuePair.Create("OTEL_EXPORTER_OTLP_ENDPOINT", (string?)"http://127.0.0.1:9")).Settings,
            TimeProvider.System);

        Assert.Equal("True", exporting.Capabilities["WorkerOpenTelemetryEnabled"]);
    }

    public async ValueTask DisposeAsync()
    {
        await worker!.DisposeAsync();
        await account!.DisposeAsync();
    }
}
