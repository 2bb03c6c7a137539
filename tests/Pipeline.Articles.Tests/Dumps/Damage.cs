namespace Pipeline.Tests.Dumps;

/// <summary>Ways in which bytes get hurt; the same random numbers hurt them in the same way.</summary>
internal static class Damage
{
    // What parsers treat as special.
    private static readonly byte[][] Tokens =
    [
        [0], [0xFF], [0x1F, 0x8B, 8], [0xFF, 0xFE], .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", "<", ">", "&", "\n", "\r\n\r\n", "\nFrom ", "]]>", "<![CDATA[", "<!--", "&#x110000;", "&lol;",
            "\\ud800", "%", ",", "--", "Content-Length: 99999999999", "Content-Transfer-Encoding: base64\r\n", "WARC/1.0\r\n",
            "PK\u0003\u0004", "-1", "1e999", "<!DOCTYPE x [<!ENTITY y \"z\">]>",
        }.Select(System.Text.Encoding.Latin1.GetBytes),
    ];

    public static byte[] Of(byte[] bytes, Random random)
    {
        var hurt = bytes;
        for (var wounds = random.Next(1, 5); wounds > 0; wounds--)
        {
            hurt = Once(hurt, random);
        }

        return hurt;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var length = random.Next(Math.Min(bytes.Length - at, 2000) + 1);
        switch (random.Next(8))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. random.GetItems(Tokens, random.Next(1, 4)).SelectMany(token => token), .. bytes[at..]];
            case 4:
                return
                [
                    .. bytes[..at],
                    .. Enumerable.Repeat(random.GetItems(Tokens, 1)[0], random.Next(1, 3000)).SelectMany(token => token),
                    .. bytes[at..],
                ];
            case 5:
                var noise = bytes.ToArray();
                random.NextBytes(noise.AsSpan(at, length));
                return noise;
            default:
                var flipped = bytes.ToArray();
                for (var flips = random.Next(1, 20); flips > 0 && flipped.Length > 0; flips--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
        }
    }
}
