using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>What reading costs anyway: the bytes are decompressed and cut into tokens, and nothing is done with them.</summary>
internal static class Tokenizing
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Every token of every line.</summary>
    /// <returns>How many lines there are.</returns>
    public static int Ndjson(Stream stream)
    {
        var buffer = new byte[BufferSize];
        var (start, end, lines) = (0, 0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var json = new Utf8JsonReader(buffer.AsSpan(start, length));
                while (json.Read())
                {
                }

                lines++;
                start += length + 1;
            }
            else if (!Fill(stream, ref buffer, ref start, ref end))
            {
                return lines;
            }
        }
    }

    /// <summary>Every field of every row, by the fastest known reader.</summary>
    /// <returns>How many rows there are.</returns>
    public static int Csv(Stream stream)
    {
        using var csv = CsvDataReader.Create(new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize), new CsvDataReaderOptions { BufferSize = 1024 * 1024 });
        var rows = 0;
        for (; csv.Read(); rows++)
        {
            for (var field = 0; field < csv.FieldCount; field++)
            {
                _ = csv.GetFieldSpan(field).Length;
            }
        }

        return rows;
    }

    /// <summary>Every record's length by its header; the rest is skipped.</summary>
    /// <returns>How many records there are.</returns>
    public static int WarcGzip(Stream stream)
    {
        using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        var buffer = new byte[BufferSize];
        var (start, end, records) = (0, 0, 0);
        while (true)
        {
            var header = buffer.AsSpan(start, end - start);
            var length = header.IndexOf("\r\n\r\n"u8);
            if (length < 0)
            {
                if (!Fill(gzip, ref buffer, ref start, ref end))
                {
                    return records;
                }

                continue;
            }

            _ = Utf8Parser.TryParse(header[(header.IndexOf("Content-Length: "u8) + 16)..], out int block, out _);
            for (start += length + 4, block += 4; block > end - start;)
            {
                block -= end - start;
                start = end;
                if (!Fill(gzip, ref buffer, ref start, ref end))
                {
                    return records;
                }
            }

            start += block;
            records++;
        }
    }

    private static bool Fill(Stream stream, ref byte[] buffer, ref int start, ref int end)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
