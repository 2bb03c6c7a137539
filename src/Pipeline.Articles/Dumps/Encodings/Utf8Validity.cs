using System.Buffers;
using System.Text;

namespace Pipeline.Dumps.Encodings;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="First">Offset of the first invalid byte; -1 when there is none.</param>
/// <param name="Count">Invalid sequences.</param>
/// <param name="Multibyte">Valid sequences of more than one byte.</param>
internal readonly record struct Utf8Validity(int First, int Count, int Multibyte)
{
    /// <summary>Part UTF-8, part something else: no single encoding reads it.</summary>
    public bool IsMixed => Multibyte > 0 && Multibyte * 2 >= Count;

    public static Utf8Validity Measure(ReadOnlySpan<byte> bytes)
    {
        var (first, count, multibyte) = (-1, 0, 0);
        var at = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            {
                multibyte++;
            }
            else
            {
                first = first < 0 ? at : first;
                count++;
            }

            at += length;
        }

        return new(first, count, multibyte);
    }
}
