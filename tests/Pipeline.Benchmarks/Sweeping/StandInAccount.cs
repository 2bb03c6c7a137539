using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Pipeline.Hosting.Emulator;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Sweeping;

/// <summary>
/// A storage account on a socket, as far as Sweep uses one: a container of any number of blobs, made up as they are listed, and a
/// ledger that knows all but every so many-th. It keeps only what is written to it.
/// </summary>
internal sealed partial class StandInAccount : IAsyncDisposable
{
    private const string Name = "devstoreaccount1";

    /// <summary>Blobs in a page of a listing, by the service's limit.</summary>
    private const int BlobPage = 5000;

    /// <summary>Rows in a page of a query, by the service's limit.</summary>
    private const int RowPage = 1000;

    private static readonly DateTimeOffset Uploaded = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly int blobs;
    private readonly int unreportedEach;
    private readonly ConcurrentDictionary<(string Partition, string Row), JsonObject> rows = new();
    private int requests;
    private int messages;

    private StandInAccount(WebApplication app, int blobs, int unreportedEach)
    {
        this.app = app;
        this.blobs = blobs;
        this.unreportedEach = unreportedEach;
        app.Run(ServeAsync);
    }

    public int Requests => requests;

    /// <summary>Sent, to any queue.</summary>
    public int Messages => messages;

    /// <summary>As of the emulator; nothing is checked against the key.</summary>
    public string ConnectionString => new AzuriteEndpoints(Port, Port, Port).ConnectionString;

    private int Port => new Uri(app.Urls.Single()).Port;

    public static async Task<StandInAccount> StartAsync(int blobs, int unreportedEach)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var account = new StandInAccount(builder.Build(), blobs, unreportedEach);
        await account.app.StartAsync().ConfigureAwait(false);
        return account;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        var (request, response) = (context.Request, context.Response);
        var path = WebUtility.UrlDecode(request.Path.Value!)[(Name.Length + 2)..];
        response.Headers.ETag = "\"0x1\"";
        if (request.Query["comp"] == "list")
        {
            await ListBlobsAsync(
                    response,
                    int.Parse(
                        request.Query["marker"].FirstOrDefault() is { Length: > 0 } marker ? marker : "0",
                        CultureInfo.InvariantCulture))
                .ConfigureAwait(false);
        }
        else if (path.EndsWith("/messages", StringComparison.Ordinal))
        {
            await MessagesAsync(request, response).ConfigureAwait(false);
        }
        else if (RowPath().Match(path) is { Success: true } row)
        {
            await RowAsync(request, response, (row.Groups[1].Value, row.Groups[2].Value)).ConfigureAwait(false);
        }
        else if (HttpMethods.IsPost(request.Method))
        {
            var added = (await JsonNode.ParseAsync(request.Body).ConfigureAwait(false))!.AsObject();
            rows[((string)added["PartitionKey"]!, (string)added["RowKey"]!)] = added;
            response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await QueryAsync(response, request.Query["$filter"]!).ConfigureAwait(false);
        }
    }

    private async Task ListBlobsAsync(HttpResponse response, int from)
    {
        var to = Math.Min(from + BlobPage, blobs);
        var list = new StringBuilder("""<?xml version="1.0" encoding="utf-8"?><EnumerationResults ContainerName="raw-articles"><Blobs>""");
        for (var number = from; number < to; number++)
        {
            list.Append(
                CultureInfo.InvariantCulture,
                $"<Blob><Name>{BlobName(number)}</Name><Properties><Creation-Time>{Uploaded:R}</Creation-Time><Last-Modified>{Uploaded:R}</Last-Modified><Etag>{ETag(number)}</Etag><Content-Length>40000</Content-Length><Content-Type>text/html</Content-Type><Content-MD5>1B2M2Y8AsgTpgAmY7PhCfg==</Content-MD5><BlobType>BlockBlob</BlobType><AccessTier>Hot</AccessTier><AccessTierInferred>true</AccessTierInferred><LeaseStatus>unlocked</LeaseStatus><LeaseState>available</LeaseState><ServerEncrypted>true</ServerEncrypted></Properties><Metadata /></Blob>"
            );
        }

        list.Append(CultureInfo.InvariantCulture, $"</Blobs><NextMarker>{(to < blobs ? to : "")}</NextMarker></EnumerationResults>");
        response.ContentType = "application/xml";
        await response.WriteAsync(list.ToString()).ConfigureAwait(false);
    }

    private async Task MessagesAsync(HttpRequest request, HttpResponse response)
    {
        response.ContentType = "application/xml";
        if (!HttpMethods.IsPost(request.Method))
        {
            await response.WriteAsync("<QueueMessagesList />").ConfigureAwait(false);
            return;
        }

        Interlocked.Increment(ref messages);
        response.StatusCode = StatusCodes.Status201Created;
        await response
            .WriteAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<QueueMessagesList><QueueMessage><MessageId>1</MessageId><InsertionTime>{Uploaded:R}</InsertionTime><ExpirationTime>{Uploaded:R}</ExpirationTime><PopReceipt>1</PopReceipt><TimeNextVisible>{Uploaded:R}</TimeNextVisible></QueueMessage></QueueMessagesList>"
                ))
            .ConfigureAwait(false);
    }

    private async Task RowAsync(HttpRequest request, HttpResponse response, (string Partition, string Row) key)
    {
        if (!HttpMethods.IsGet(request.Method))
        {
            rows[key] = (await JsonNode.ParseAsync(request.Body).ConfigureAwait(false))!.AsObject();
            response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (rows.TryGetValue(key, out var row))
        {
            row["odata.etag"] = response.Headers.ETag.ToString();
            await WriteAsync(response, row).ConfigureAwait(false);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>Names by range; nothing is overdue.</summary>
    private Task QueryAsync(HttpResponse response, string filter)
    {
        var found = new JsonArray();
        if (NameRange().Match(filter) is { Success: true } range)
        {
            var number = Number(range.Groups[1].Value);
            for (; number <= Number(range.Groups[2].Value) && found.Count < RowPage; number++)
            {
                var row = RowKey(number);
                if ((number + 1) % unreportedEach != 0 || rows.ContainsKey(("names", row)))
                {
                    found.Add(new JsonObject { ["odata.etag"] = "\"0x1\"", ["RowKey"] = row });
                }
            }

            if (number <= Number(range.Groups[2].Value))
            {
                response.Headers["x-ms-continuation-NextPartitionKey"] = "names";
                response.Headers["x-ms-continuation-NextRowKey"] = RowKey(number);
            }
        }

        return WriteAsync(response, new JsonObject { ["value"] = found });
    }

    private static Task WriteAsync(HttpResponse response, JsonNode content)
    {
        response.ContentType = "application/json;odata=minimalmetadata";
        return response.WriteAsync(content.ToJsonString());
    }

    private static string BlobName(int number) => string.Create(CultureInfo.InvariantCulture, $"agency/2026/{number:D9}.html");

    private static string ETag(int number) => string.Create(CultureInfo.InvariantCulture, $"0x8DE{number:X12}");

    private static string RowKey(int number) =>
        $"{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(BlobName(number)))}-{Identity.OfDump(ContainerNames.RawArticles, BlobName(number), ETag(number))}";

    private static int Number(string rowKey) =>
        int.Parse(
            Encoding.UTF8.GetString(Convert.FromHexString(rowKey[..rowKey.IndexOf('-', StringComparison.Ordinal)]))[^14..^5],
            CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^ledger\(PartitionKey='([^']*)',RowKey='([^']*)'\)$")]
    private static partial Regex RowPath();

    [GeneratedRegex("PartitionKey eq 'names' and RowKey ge '([^']*)' and RowKey le '([^']*)'")]
    private static partial Regex NameRange();
}
