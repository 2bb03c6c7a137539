using System.Buffers;

namespace Pipeline.Entities;

/// <summary>
/// Titles of works and words that an author does not mean stand between marks of quotation; their capitals tell no names.
/// </summary>
internal static class QuotedTitles
{
    /// <summary>What is longer is speech. Words.</summary>
    private const int Longest = 7;

    /// <summary>Shorter words may be small in a title. UTF-16 code units.</summary>
    private const int Long = 4;

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“„«»‘'’");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"”“»«’'");

    /// <summary>Makes the words of such titles small.</summary>
    public static void Shrink(string text, List<NameWord> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (words[first].Span.Start == 0 || !words[first].IsCapital || !Openers.Contains(text[words[first].Span.Start - 1])
                || (words[first].Span.Start > 1 && char.IsLetterOrDigit(text[words[first].Span.Start - 2])))
            {
                continue;
            }

            var last = first;
            while (last < words.Count && last - first < Longest && !Closes(text, words[last].End))
            {
                last++;
            }

            if (last < words.Count && last - first < Longest && AreCapital(words, first, last))
            {
                for (; first <= last; first++)
                {
                    words[first] = words[first] with { Shape = NameShape.Small };
                }

                first = last;
            }
        }
    }

    private static bool Closes(string text, int end) =>
        end < text.Length && (Closers.Contains(text[end]) || (end + 1 < text.Length && text[end] is ',' && Closers.Contains(text[end + 1])))
        && !(end + 1 < text.Length && char.IsLetter(text[end + 1]));

    private static bool AreCapital(List<NameWord> words, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words[i].Shape is NameShape.Small && words[i].Span.Length >= Long)
            {
                return false;
            }
        }

        return true;
    }
}
