using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Pipeline.Desk;

/// <summary>Style sheet, script and icon, out of the assembly. Their addresses carry their hash, so that a browser keeps them.</summary>
internal sealed class StaticAssets
{
    private static readonly (string Name, string Type)[] Files =
    [
        ("desk.css", "text/css"),
        ("desk.js", "text/javascript"),
        ("icon.svg", "image/svg+xml"),
    ];

    private readonly Dictionary<string, (byte[] Bytes, string Type, string Hash)> assets = Files.ToDictionary(file => file.Name, file =>
    {
        var bytes = Read(file.Name);
        return (bytes, file.Type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    });

    public string Address(string name) => $"/assets/{name}?{assets[name].Hash}";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!assets.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type);
    });

    private static byte[] Read(string name)
    {
        using var stream = typeof(StaticAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
