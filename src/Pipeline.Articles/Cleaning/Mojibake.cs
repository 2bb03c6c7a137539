using System.Text;

namespace Pipeline.Cleaning;

/// <summary>
/// Repairs UTF-8 that was read as windows-1252 or Latin-1, once or twice: "Ã¤" is "ä", "â€™" is "’". Only runs that decode to
/// valid UTF-8 are touched; a text without them stays as it is.
/// </summary>
internal static class Mojibake
{
    /// <summary>What a text may have gone through; more is not seen.</summary>
    private const int MostTimes = 3;

    /// <summary>windows-1252's letters for the bytes 80 to 9F, which Latin-1 has control characters for; 0 where it has none.</summary>
    private const string HighHalf = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    public static string Repair(string text)
    {
        for (var i = 0; i < MostTimes && Suspicious(text); i++)
        {
            var repaired = RepairOnce(text);
            if (repaired == text)
            {
                break;
            }

            text = repaired;
        }

        return text;
    }

    // The first byte of a two- or three-byte sequence as these encodings show it, before one that can follow.
    private static bool Suspicious(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4'); i >= 0 && i + 1 < text.Length;)
        {
            if (ByteOf(text[i + 1]) is >= 0x80 and < 0xC0)
            {
                return true;
            }

            var next = text.AsSpan(i + 1).IndexOfAnyInRange('\u00C2', '\u00F4');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    /// <summary>Letters that stand for themselves, at least as many as seem broken, say that the text is whole: "Æ…" happens.</summary>
    private static string RepairOnce(string text)
    {
        var repaired = new StringBuilder(text.Length);
        Span<byte> sequence = stackalloc byte[4];
        var (broken, whole) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var length = Length(text[i]);
            if (
                length > 1
                && i + length <= text.Length
                && Fill(text.AsSpan(i, length), sequence)
                && Rune.DecodeFromUtf8(sequence[..length], out var rune, out var used) == System.Buffers.OperationStatus.Done
                && used == length)
            {
                repaired.Append(rune.ToString());
                i += length;
                broken++;
            }
            else
            {
                whole += length > 1 ? 1 : 0;
                repaired.Append(text[i++]);
            }
        }

        return broken > whole ? repaired.ToString() : text;
    }

    private static bool Fill(ReadOnlySpan<char> letters, Span<byte> bytes)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (ByteOf(letters[i]) is not { } value)
            {
                return false;
            }

            bytes[i] = value;
        }

        return true;
    }

    private static int Length(char first) => first switch
    {
        >= '\u00C2' and <= '\u00DF' => 2,
        >= '\u00E0' and <= '\u00EF' => 3,
        >= '\u00F0' and <= '\u00F4' => 4,
        _ => 1,
    };

    private static byte? ByteOf(char c) => c switch
    {
        <= '\u00FF' => (byte)c,
        _ => HighHalf.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? (byte)(0x80 + at) : null,
    };
}
