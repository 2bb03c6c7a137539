using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Utils;

namespace Pipeline.Dumps.Mail;

/// <summary>UTF-7 (RFC 2152), in the encoded words of a mail header and in texts, which .NET no longer decodes.</summary>
internal static partial class Utf7Words
{
    /// <returns>The header as text; null when none of its words is in UTF-7.</returns>
    public static string? Decode(ReadOnlySpan<byte> raw)
    {
        var header = Encoding.Latin1.GetString(raw);
        return Word().IsMatch(header)
            ? Rfc2047
                .DecodeText(
                    Encoding.ASCII.GetBytes(
                        Word()
                            .Replace(
                                header,
                                word =>
                                    $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(Bytes(word.Groups[1].Value, word.Groups[2].Value))))}?="
                            )))
                .Trim()
            : null;
    }

    /// <summary>Whether a charset is UTF-7, under either of its names.</summary>
    public static bool IsName(string? charset) =>
        string.Equals(charset, "utf-7", StringComparison.OrdinalIgnoreCase)
        || string.Equals(charset, "unicode-1-1-utf-7", StringComparison.OrdinalIgnoreCase);

    /// <summary>Text in UTF-7, one character a byte, as it reads.</summary>
    public static string Text(string utf7) => Shifted().Replace(utf7, match =>
    {
        var digits = match.Groups[1].Value;
        if (digits.Length == 0)
        {
            return "+";
        }

        // Base64 without its padding, of UTF-16 with the high byte first; bits that fill no unit are zero.
        var bytes = Convert.FromBase64String(digits.Length % 4 == 1 ? digits[..^1] : digits.PadRight((digits.Length + 3) / 4 * 4, '='));
        var text = new StringBuilder();
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            text.Append((char)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)));
        }

        return text.ToString();
    });

    private static string Bytes(string form, string content)
    {
        try
        {
            return form is "B" or "b"
                ? Encoding.Latin1.GetString(Convert.FromBase64String(content))
                : Hex().Replace(content.Replace('_', ' '), hex => ((char)Convert.ToByte(hex.Groups[1].Value, 16)).ToString());
        }
        catch (FormatException)
        {
            return content;
        }
    }

    [GeneratedRegex(@"=\?(?:unicode-1-1-)?utf-7\?([BbQq])\?([^?\s]*)\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("=([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex(@"\+([A-Za-z0-9+/]*)-?", RegexOptions.CultureInvariant)]
    private static partial Regex Shifted();
}
