using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Testing.ModelServer;

/// <summary>What the server does with one request.</summary>
public abstract record Reply
{
    /// <summary>Headers and a body, whole.</summary>
    public sealed record Whole(int Status, string Body, params (string Name, string Value)[] Headers) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = Status;
            context.Response.ContentType = "application/json";
            foreach (var (name, value) in Headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.WriteAsync(Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>The answer that an obedient model gives to this very request.</summary>
    public sealed record Obedient(int PromptTokens = Completions.PromptTokens, params (string Name, string Value)[] Headers) : Reply
    {
        public int? CacheWriteTokens { get; init; }

        internal override async Task WriteAsync(HttpContext context) =>
            await (Completions.Obedient(context.RequestBody(), PromptTokens, CacheWriteTokens) with { Headers = Headers })
                .WriteAsync(context)
                .ConfigureAwait(false);
    }

    /// <summary>The connection breaks off before an answer.</summary>
    public sealed record Drop : Reply
    {
        internal override Task WriteAsync(HttpContext context)
        {
            context.Abort();
            return Task.CompletedTask;
        }
    }

    /// <summary>No answer until the caller goes away.</summary>
    public sealed record Hang : Reply
    {
        internal override Task WriteAsync(HttpContext context) => context.UntilAborted();
    }

    /// <summary>Headers and the first half of the body; the rest never comes.</summary>
    public sealed record Stall(string Body) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            await WriteHalfAsync(context, Body).ConfigureAwait(false);
            await context.UntilAborted().ConfigureAwait(false);
        }
    }

    /// <summary>Headers and the first half of the body; then the connection breaks off.</summary>
    public sealed record Cut(string Body) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            await WriteHalfAsync(context, Body).ConfigureAwait(false);
            context.Abort();
        }
    }

    /// <summary>200 and the same bytes again and again, for as long as the caller reads.</summary>
    public sealed record Endless(ReadOnlyMemory<byte> Bytes, string? Encoding = null) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = Encoding;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(Bytes, context.RequestAborted).ConfigureAwait(false);
            }
        }
    }

    /// <summary>200 with bytes that are packed.</summary>
    public sealed record Packed(ReadOnlyMemory<byte> Bytes, string Encoding) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = Encoding;
            await context.Response.Body.WriteAsync(Bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Another reply, when something has happened.</summary>
    public sealed record Awaited(Task Event, Reply Then) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            await Event.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            await Then.WriteAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>Another reply, later.</summary>
    public sealed record Delayed(TimeSpan Delay, Reply Then) : Reply
    {
        internal override async Task WriteAsync(HttpContext context)
        {
            await Task.Delay(Delay, TimeProvider.System, context.RequestAborted).ConfigureAwait(false);
            await Then.WriteAsync(context).ConfigureAwait(false);
        }
    }

    internal abstract Task WriteAsync(HttpContext context);

    private static async Task WriteHalfAsync(HttpContext context, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
