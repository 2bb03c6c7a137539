using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pipeline.Testing.ModelServer;

/// <summary>A chat completion endpoint on a real socket of this machine that does as it is told and remembers everything.</summary>
public sealed class StandInModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<RecordedRequest, Reply> answer;
    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly Channel<RecordedRequest> held = Channel.CreateUnbounded<RecordedRequest>();

    private StandInModel(WebApplication app, Func<RecordedRequest, Reply> answer)
    {
        this.app = app;
        this.answer = answer;
        app.Run(ServeAsync);
    }

    /// <summary>Base URL, without a path.</summary>
    public Uri Url => new(app.Urls.Single());

    /// <summary>Every request so far, in order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    /// <summary>Requests from the moment that they are left hanging.</summary>
    public ChannelReader<RecordedRequest> Held => held.Reader;

    /// <summary>Answers the first requests from a list, all later ones as an obedient model.</summary>
    public static Task<StandInModel> StartAsync(params Reply[] script)
    {
        var replies = new ConcurrentQueue<Reply>(script);
        return StartAsync(_ => replies.TryDequeue(out var reply) ? reply : new Reply.Obedient());
    }

    /// <summary>Answers by looking at the request.</summary>
    public static async Task<StandInModel> StartAsync(Func<RecordedRequest, Reply> answer, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1));
        var server = new StandInModel(builder.Build(), answer);
        await server.app.StartAsync().ConfigureAwait(false);
        return server;
    }

    /// <summary>Until somebody stops the process.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new RecordedRequest(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false));
        context.KeepRequestBody(request.Body);
        context.OnHolding(() => held.Writer.TryWrite(request));
        requests.Enqueue(request);
        await answer(request).WriteAsync(context).ConfigureAwait(false);
    }
}
