using Pipeline.Text;

namespace Pipeline.Cleaning;

/// <summary>Walks over the words of a line that tell what it is about, without marks around them.</summary>
internal ref struct TitleWords(ReadOnlySpan<char> line)
{
    /// <summary>In characters: shorter words are in every text.</summary>
    private const int LongestSkipped = 3;

    /// <summary>In characters, of the longer words of a line with what stands between them: for the size of a list.</summary>
    private const int WidthOfWord = 8;

    /// <summary>From kana to the unified ideographs.</summary>
    private const char FirstIdeograph = '\u3040';

    private const char LastIdeograph = '\u9FFF';

    private const string Marks = ".,!?\"“”'’:;()";

    private ReadOnlySpan<char> rest = line;

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The word whatever its case, as a number: no two words of a text are likely to have the same.</summary>
    public readonly ulong Fingerprint
    {
        get
        {
            // FNV-1a.
            var hash = 14695981039346656037;
            foreach (var c in Current)
            {
                hash = (hash ^ LowerCase.Of(c)) * 1099511628211;
            }

            return hash;
        }
    }

    /// <summary>Of all words of a line, in order.</summary>
    public static ulong[] Fingerprints(string line)
    {
        var found = new List<ulong>(1 + line.Length / WidthOfWord);
        for (var words = new TitleWords(line); words.MoveNext();)
        {
            if (words.Current.IndexOfAnyInRange(FirstIdeograph, LastIdeograph) >= 0)
            {
                AddPairs(words.Current, found);
            }
            else
            {
                found.Add(words.Fingerprint);
            }
        }

        return [.. found];
    }

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(' ');
            Current = Bare(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + 1)..];
            if (Current.Length > LongestSkipped)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Chinese and Japanese set no spaces: every two neighbours are a word.</summary>
    private static void AddPairs(ReadOnlySpan<char> run, List<ulong> found)
    {
        for (var i = 1; i < run.Length; i++)
        {
            if (run[i - 1] is >= FirstIdeograph and <= LastIdeograph && run[i] is >= FirstIdeograph and <= LastIdeograph)
            {
                found.Add(((ulong)run[i - 1] << 16) | run[i]);
            }
        }
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word is [var first, .., var last] && char.IsLetterOrDigit(first) && char.IsLetterOrDigit(last) ? word : word.Trim(Marks);
}
