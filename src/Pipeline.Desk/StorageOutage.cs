using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Azure.Storage;

namespace Pipeline.Desk;

/// <summary>Answers 503 where the storage is needed and does not work. What the index has can be read meanwhile.</summary>
internal sealed class StorageOutage(RequestDelegate next, ILogger<StorageOutage> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        try
        {
            await next(context);
        }
        catch (Exception e) when (
            !context.Response.HasStarted && !aborted.IsCancellationRequested && StorageFailure.In(e) is { } failure)
        {
            logger.LogWarning("{Method} {Page} needs the storage: {Failure}", context.Request.Method, Page(context.Request), failure);
            context.Response.ContentType = null;
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            if (!HttpMethods.IsGet(context.Request.Method))
            {
                await context.Response.WriteAsync($"The storage is needed for this: {failure}.", aborted);
            }
        }
    }

    /// <summary>Without what follows it: names can be content.</summary>
    private static string Page(HttpRequest request) => request.Path.Value?.Split('/', 3) is ["", var page, ..] ? page : "";
}
