using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost;

/// <summary>
/// The app's worker, started, asked what it has and loaded, as the Functions host does it; its functions can be invoked by name.
/// </summary>
internal sealed class FunctionsWorker : IAsyncDisposable
{
    private const string HostVersion = "4.1052.200";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly WebApplication server;
    private readonly Dictionary<string, string> ids = [];
    private int asked;

    private FunctionsWorker(WebApplication server, WorkerChannel channel, WorkerProcess process)
    {
        this.server = server;
        Channel = channel;
        Process = process;
    }

    public WorkerChannel Channel { get; }

    public WorkerProcess Process { get; }

    public IReadOnlyDictionary<string, string> Capabilities { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<FunctionMetadata> Functions { get; private set; } = [];

    /// <param name="folder">Of the app.</param>
    /// <param name="settings">Environment of the worker.</param>
    /// <param name="clock">For the time it may take to start.</param>
    /// <exception cref="WorkerLostException">It ended before it was ready; <see cref="Process"/> has its last words.</exception>
    public static async Task<FunctionsWorker> StartAsync(string folder, IReadOnlyDictionary<string, string?> settings, TimeProvider clock)
    {
        var worker = await LaunchAsync(folder, settings);
        try
        {
            await worker.LoadAsync(folder).WaitAsync(StartLimit, clock);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the process and does not wait until it calls.</summary>
    public static async Task<FunctionsWorker> LaunchAsync(string folder, IReadOnlyDictionary<string, string?> settings)
    {
        var channel = new WorkerChannel();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(options => options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder
            .Services.AddSingleton(channel)
            .AddGrpc(options => (options.MaxReceiveMessageSize, options.MaxSendMessageSize) = (null, null));
        var server = builder.Build();
        server.MapGrpcService<FunctionRpcService>();
        await server.StartAsync();
        var process = WorkerProcess.Start(folder, settings, new Uri(server.Urls.Single()));
        _ = process.EndedAsync().ContinueWith(_ => channel.Lose(), TaskScheduler.Default);
        return new(server, channel, process);
    }

    public async Task LoadAsync(string folder)
    {
        await Channel.Started;
        var initialised = (
            await AskAsync(
                new()
                {
                    WorkerInitRequest = new()
                    {
                        HostVersion = HostVersion,
                        WorkerDirectory = folder,
                        FunctionAppDirectory = folder,
                    },
                })
        ).WorkerInitResponse;
        Require(initialised.Result);
        Capabilities = initialised.Capabilities;
        var metadata = (
            await AskAsync(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } })
        ).FunctionMetadataResponse;
        Require(metadata.Result);
        foreach (var function in metadata.FunctionMetadataResults)
        {
            Require((
                    await AskAsync(
                        new()
                        {
                            FunctionLoadRequest = new() { FunctionId = function.FunctionId, Metadata = function },
                        })
                ).FunctionLoadResponse.Result);
            ids[function.Name] = function.FunctionId;
        }

        Functions = [.. metadata.FunctionMetadataResults.Select(function => new FunctionMetadata(
            function.Name, function.EntryPoint, [.. function.RawBindings.Select(binding => JsonDocument.Parse(binding).RootElement)]))];
    }

    /// <param name="function">By name.</param>
    /// <param name="parameter">Name of the trigger's parameter.</param>
    /// <param name="data">What the trigger brings.</param>
    /// <param name="cancellationToken">Tells the worker that the host wants it back; the answer is waited for all the same.</param>
    /// <returns>What it returned, if anything.</returns>
    /// <exception cref="InvocationFailedException">The function threw.</exception>
    /// <exception cref="WorkerLostException">The worker ended before it answered.</exception>
    public async Task<TypedData?> InvokeAsync(
        string function,
        string parameter,
        TypedData data,
        CancellationToken cancellationToken = default)
    {
        var id = NextId("invocation");
        using var cancelled = cancellationToken.Register(() => Channel.TrySend(new() { InvocationCancel = new() { InvocationId = id } }));
        var answer = (
            await Channel.AskAsync(
                id,
                new()
                {
                    RequestId = id,
                    InvocationRequest = new()
                    {
                        InvocationId = id,
                        FunctionId = ids[function],
                        InputData =
                        {
                            new ParameterBinding { Name = parameter, Data = data },
                        },
                        TraceContext = new(),
                    },
                },
                CancellationToken.None)
        ).InvocationResponse;
        return answer.Result.Status == StatusResult.Types.Status.Success
            ? answer.OutputData.SingleOrDefault(output => output.Name == "$return")?.Data ?? answer.ReturnValue
            : throw new InvocationFailedException(function, answer.Result.Exception?.Message ?? answer.Result.Status.ToString());
    }

    /// <summary>A message of a queue.</summary>
    public Task InvokeQueueAsync(string function, string message, CancellationToken cancellationToken = default) =>
        InvokeAsync(function, "message", new() { String = message }, cancellationToken);

    /// <summary>A blob, named only: its content stays where it is.</summary>
    public Task InvokeBlobAsync(
        string function, string connection, string container, string name, CancellationToken cancellationToken = default) => InvokeAsync(
        function,
        "blob",
        new()
        {
            ModelBindingData = new()
            {
                Version = "1.0",
                Source = "AzureStorageBlobs",
                ContentType = "application/json",
                Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(
                    new Dictionary<string, string> { ["Connection"] = connection, ["ContainerName"] = container, ["BlobName"] = name })),
            },
        },
        cancellationToken);

    public Task InvokeTimerAsync(string function, CancellationToken cancellationToken = default) =>
        InvokeAsync(function, "timer", new() { Json = """{"Schedule":{"AdjustForDST":true},"IsPastDue":false}""" }, cancellationToken);

    /// <returns>Status and body.</returns>
    public async Task<(string Status, string Body)> GetAsync(string function, Uri url)
    {
        var answer = (
            await InvokeAsync(
                function,
                "request",
                new()
                {
                    Http = new() { Method = "GET", Url = url.ToString() },
                })
        )!.Http;
        return (
            answer.StatusCode,
            answer.Body.DataCase == TypedData.DataOneofCase.Bytes ? answer.Body.Bytes.ToStringUtf8() : answer.Body.String);
    }

    /// <summary>Says that the worker is to end within a time, as a host does that is shut down.</summary>
    public void Terminate(TimeSpan grace) =>
        Channel.TrySend(new() { WorkerTerminate = new() { GracePeriod = Duration.FromTimeSpan(grace) } });

    /// <summary>Ends the process with all that it holds.</summary>
    public async ValueTask DisposeAsync()
    {
        Process.Kill();
        Channel.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        Process.Dispose();
    }

    private Task<StreamingMessage> AskAsync(StreamingMessage message)
    {
        message.RequestId = NextId("request");
        return Channel.AskAsync(message.RequestId, message);
    }

    private string NextId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref asked)}");

    private static void Require(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new InvalidOperationException($"The worker answered {result.Status}: {result.Exception?.Message}");
        }
    }
}
