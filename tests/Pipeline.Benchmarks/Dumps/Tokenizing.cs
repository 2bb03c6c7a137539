using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>What reading costs anyway: the bytes are decompressed and cut into tokens, and nothing is done with them.</summary>
internal static class Tokenizing
{
    /// <summary>Every token of every line.</summary>
    public static async Task NdjsonAsync(Stream stream)
    {
        var window = new Window(stream);
        do
        {
            while (window.Bytes.IndexOf((byte)'\n') is >= 0 and var length)
            {
                var json = new Utf8JsonReader(window.Bytes[..length]);
                while (json.Read())
                {
                }

                window.Skip(length + 1);
            }
        }
        while (await window.FillAsync().ConfigureAwait(false));
    }

    /// <summary>Every field of every row, by the fastest known reader.</summary>
    public static async Task CsvAsync(Stream stream)
    {
        var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 256 * 1024);
        await using var csv = await CsvDataReader
            .CreateAsync(text, new CsvDataReaderOptions { BufferSize = 1024 * 1024 })
            .ConfigureAwait(false);
        while (await csv.ReadAsync().ConfigureAwait(false))
        {
            for (var field = 0; field < csv.FieldCount; field++)
            {
                _ = csv.GetFieldSpan(field).Length;
            }
        }
    }

    /// <summary>Every record's length by its header; the rest is skipped.</summary>
    public static async Task WarcGzipAsync(Stream stream)
    {
        await using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        var window = new Window(gzip);
        var block = 0;
        do
        {
            while (block > 0 || window.Bytes.IndexOf("\r\n\r\n"u8) >= 0)
            {
                if (block == 0)
                {
                    var header = window.Bytes[..window.Bytes.IndexOf("\r\n\r\n"u8)];
                    _ = Utf8Parser.TryParse(header[(header.IndexOf("Content-Length: "u8) + 16)..], out block, out _);
                    block += 4;
                    window.Skip(header.Length + 4);
                }

                var step = Math.Min(block, window.Bytes.Length);
                window.Skip(step);
                block -= step;
                if (block > 0)
                {
                    break;
                }
            }
        }
        while (await window.FillAsync().ConfigureAwait(false));
    }
}
