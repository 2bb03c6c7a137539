using System.Buffers;
using Pipeline.Dumps.Encodings;

namespace Pipeline.Dumps.Detection;

/// <summary>Control bytes that no text has.</summary>
internal static class BinaryRubbish
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(value => (byte)value).Except("\t\n\v\f\r\u001A\u001B"u8.ToArray())]);

    /// <returns>Where bytes stop being text: the first control byte when they are more than one in 200; else -1.</returns>
    public static int Find(ReadOnlySpan<byte> bytes)
    {
        if (WideEncoding.Detect(bytes) is not null || SevenBit.Detect(bytes) is not null)
        {
            return -1;
        }

        var first = bytes.IndexOfAny(Controls);
        var count = 0;
        for (var at = first; at >= 0 && count * 200 <= bytes.Length;)
        {
            count++;
            var next = bytes[(at + 1)..].IndexOfAny(Controls);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count * 200 > bytes.Length ? first : -1;
    }
}
