namespace Pipeline.Dumps.Warc;

/// <summary>The empty line that ends a header, of a record or of a response; programs write it with and without CR.</summary>
internal static class BlankLine
{
    /// <returns>Where what follows the first empty line begins; -1 when there is none.</returns>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var line = bytes[at..].IndexOf((byte)'\n');
            if (line < 0)
            {
                return -1;
            }

            at += line + 1;
            switch (bytes[at..])
            {
                case [(byte)'\n', ..]:
                    return at + 1;
                case [(byte)'\r', (byte)'\n', ..]:
                    return at + 2;
            }
        }

        return -1;
    }
}
