using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness.Faults;

/// <summary>Answers that are far larger than any summary.</summary>
internal sealed class BloatedAnswers
{
    private const int Block = 64 * 1024;

    /// <summary>Half a gigabyte.</summary>
    private const int Blocks = 8_000;

    private const int ManyPoints = 50_000;

    private readonly Lazy<byte[]> bomb = new(Bomb);
    private readonly Lazy<string> points = new(Points);

    /// <summary>Some hundred kilobytes that unpack to half a gigabyte.</summary>
    public Reply Packed() => new Reply.Packed(bomb.Value, "gzip");

    /// <summary>The same, again and again.</summary>
    public Reply PackedWithoutEnd() => new Reply.Endless(bomb.Value, "gzip");

    /// <summary>50,000 key points, all different, that cite the first sentence.</summary>
    public Reply Pointed() => Completions.Says(points.Value);

    private static byte[] Bomb()
    {
        var blanks = Encoding.ASCII.GetBytes(new string(' ', Block));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var i = 0; i < Blocks; i++)
            {
                gzip.Write(blanks);
            }
        }

        return packed.ToArray();
    }

    private static string Points() => new JsonObject
    {
        ["key_points"] = new JsonArray([.. Enumerable.Range(1, ManyPoints).Select(number => new JsonObject
        {
            ["sentences"] = new JsonArray(1),
            ["text"] = $"Bridge {number} fell.",
        })]),
        ["headline"] = "Bridges fell",
        ["summary"] = "Many bridges fell.",
    }.ToJsonString();
}
