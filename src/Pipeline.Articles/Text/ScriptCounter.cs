namespace Pipeline.Text;

/// <summary>What the letters of a text say of its language.</summary>
/// <param name="Language">The one language that is written so; null when several are.</param>
/// <param name="HasWords">Whether words are worth a look: some letters are of a script that several languages share.</param>
internal readonly record struct ScriptCounter(string? Language, bool HasWords)
{
    /// <summary>Share of a script's letters in all, from which on the text is written in it: names and quotations are not.</summary>
    private const double Main = 0.5;

    /// <summary>Share of kana in Japanese: far above what quotations bring into Chinese.</summary>
    private const double Kana = 0.05;

    private static readonly (char First, char Last, string Language)[] Ranges =
    [
        ('\u0370', '\u03FF', "el"),
        ('\u0530', '\u058F', "hy"),
        ('\u0590', '\u05FF', "he"),
        ('\u0980', '\u09FF', "bn"),
        ('\u0A00', '\u0A7F', "pa"),
        ('\u0A80', '\u0AFF', "gu"),
        ('\u0B00', '\u0B7F', "or"),
        ('\u0B80', '\u0BFF', "ta"),
        ('\u0C00', '\u0C7F', "te"),
        ('\u0C80', '\u0CFF', "kn"),
        ('\u0D00', '\u0D7F', "ml"),
        ('\u0D80', '\u0DFF', "si"),
        ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"),
        ('\u0F00', '\u0FFF', "bo"),
        ('\u1000', '\u109F', "my"),
        ('\u10A0', '\u10FF', "ka"),
        ('\u1200', '\u137F', "am"),
        ('\u1780', '\u17FF', "km"),
        ('\uAC00', '\uD7A3', "ko"),
        ('\u3040', '\u30FF', "ja"),
        ('\u3400', '\u9FFF', "zh"),
    ];

    public static ScriptCounter Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Ranges.Length];
        counts.Clear();
        var letters = 0;
        foreach (var c in text)
        {
            if (c < '\u0370')
            {
                letters += char.IsAsciiLetter(c) || (c >= '\u00C0' && char.IsLetter(c)) ? 1 : 0;
                continue;
            }

            letters += char.IsLetter(c) ? 1 : 0;
            for (var i = 0; i < Ranges.Length; i++)
            {
                if (c >= Ranges[i].First && c <= Ranges[i].Last)
                {
                    counts[i]++;
                    break;
                }
            }
        }

        if (letters == 0)
        {
            return new(null, HasWords: false);
        }

        var (kana, han) = (counts[^2], counts[^1]);
        if (kana + han >= Main * letters)
        {
            return new(kana >= Kana * (kana + han) ? "ja" : "zh", HasWords: false);
        }

        for (var i = 0; i < Ranges.Length - 2; i++)
        {
            if (counts[i] >= Main * letters)
            {
                return new(Ranges[i].Language, HasWords: false);
            }
        }

        return new(null, HasWords: true);
    }
}
