using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Desk.Dropping;

/// <summary>Takes files from the page into the container. Nothing is kept in memory or on disk on the way.</summary>
internal static class DropEndpoints
{
    private const string TokenHeader = "RequestVerificationToken";
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>In characters; a token has less than half.</summary>
    private const int LongestToken = 1024;

    public static void Map(IEndpointRouteBuilder actions)
    {
        // One file a request, from the script: the body is the file.
        actions.MapPut("/drop/{drop}", PutAsync).DisableAntiforgery();

        // A plain form, for a browser without the script.
        actions.MapPost("/drop", PostAsync).DisableAntiforgery();
    }

    private static async Task<IResult> PutAsync(
        string drop,
        string path,
        HttpContext context,
        IAntiforgery antiforgery,
        IDumpContainer dumps,
        AcceptDump accept,
        CancellationToken cancellationToken)
    {
        if (!DropNames.IsDrop(drop) || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.Text("The page is too old: load it again.", statusCode: StatusCodes.Status400BadRequest);
        }

        Unlimit(context);
        try
        {
            await UploadAsync(DropNames.Blob(drop, path), context.Request.Body, dumps, accept, cancellationToken);
            return Results.NoContent();
        }
        catch (DumpNameException e)
        {
            return Results.Text(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> PostAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        IDumpContainer dumps,
        AcceptDump accept,
        TimeProvider clock,
        Random random,
        CancellationToken cancellationToken)
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return Results.BadRequest();
        }

        Unlimit(context);
        var drop = DropNames.NewDrop(clock, random);
        var reader = new MultipartReader(boundary, context.Request.Body);
        var isTrusted = false;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } field)
            {
                continue;
            }

            if (HeaderUtilities.RemoveQuotes(field.Name) == TokenField)
            {
                // Looked at as a header: as a field it would be looked for in a form, which would be stored first.
                context.Request.Headers[TokenHeader] = await TokenAsync(section.Body, cancellationToken);
                isTrusted = await antiforgery.IsRequestValidAsync(context);
            }
            else if (!isTrusted)
            {
                return Results.Text("The page is too old: load it again.", statusCode: StatusCodes.Status400BadRequest);
            }
            else if (HeaderUtilities.RemoveQuotes(field.FileName).Value is { Length: > 0 } name)
            {
                await UploadAsync(DropNames.Blob(drop, name), section.Body, dumps, accept, cancellationToken);
            }
        }

        return Results.LocalRedirect($"/drop?drop={drop}");
    }

    private static async Task UploadAsync(
        string name,
        Stream content,
        IDumpContainer dumps,
        AcceptDump accept,
        CancellationToken cancellationToken)
    {
        var blob = await dumps.UploadAsync(name, content, replyTo: null, cancellationToken);
        await accept.RunAsync(blob, cancellationToken);
    }

    /// <summary>A dump may be of any size: what limits it is what its reader allows.</summary>
    private static void Unlimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    private static async Task<string> TokenAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestToken];
        var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.ASCII.GetString(bytes.AsSpan(0, read));
    }
}
