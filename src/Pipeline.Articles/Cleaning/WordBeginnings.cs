namespace Pipeline.Cleaning;

/// <summary>
/// Finds whether a word of a text begins in one of some ways, whatever its case. What is sought may go on behind the word.
/// </summary>
internal sealed class WordBeginnings
{
    private const int KeyLength = 3;

    /// <summary>The last bits of an ASCII letter, which are the same in either case.</summary>
    private const int LetterBits = 5;

    private const uint Letter = (1 << LetterBits) - 1;

    private const uint Keys = 1 << (KeyLength * LetterBits);

    private readonly bool[] keys = new bool[Keys];
    private readonly ILookup<uint, string> beginnings;

    /// <param name="beginnings">Of three characters or more, the first a letter.</param>
    public WordBeginnings(params IEnumerable<string> beginnings)
    {
        this.beginnings = beginnings.ToLookup(Key);
        foreach (var group in this.beginnings)
        {
            keys[group.Key] = true;
        }
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        var key = 0u;
        for (var end = 0; end < text.Length; end++)
        {
            key = Next(key, text[end]);
            var at = end - KeyLength + 1;
            if (keys[key] && at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsAt(text[at..], key))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAt(ReadOnlySpan<char> text, uint key)
    {
        foreach (var beginning in beginnings[key])
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Key(string beginning) => beginning[..KeyLength].Aggregate(0u, Next);

    private static uint Next(uint key, char letter) => ((key << LetterBits) | (letter & Letter)) & (Keys - 1);
}
