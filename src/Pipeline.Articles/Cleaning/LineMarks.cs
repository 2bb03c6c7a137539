namespace Pipeline.Cleaning;

/// <summary>
/// What the characters of a line tell of it: running text has words in lower case and commas, menus have capitals and bars.
/// </summary>
/// <param name="Words">That begin behind a space.</param>
/// <param name="Lower">Of them, those that begin in lower case.</param>
/// <param name="Digits">Characters.</param>
/// <param name="Commas">Characters.</param>
/// <param name="Bars">Signs that separate the items of menus and trails.</param>
/// <param name="Quotes">Quotation marks.</param>
/// <param name="Capitals">Letters.</param>
internal readonly record struct LineMarks(int Words, int Lower, int Digits, int Commas, int Bars, int Quotes, int Capitals)
{
    public static LineMarks Of(ReadOnlySpan<char> line)
    {
        var (words, lower, digits, commas, bars, quotes, capitals) = (0, 0, 0, 0, 0, 0, 0);
        var begins = true;
        foreach (var c in line)
        {
            if (!begins && char.IsAsciiLetterLower(c))
            {
                continue;
            }

            if (c == ' ')
            {
                begins = true;
                continue;
            }

            if (begins)
            {
                words++;
                lower += char.IsLower(c) ? 1 : 0;
                begins = false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            commas += c is ',' or '、' or '，' ? 1 : 0;
            bars += c is '|' or '•' or '·' or '›' or '»' or '>' or '/' or '→' ? 1 : 0;
            quotes += c is '"' or '“' or '”' or '„' or '«' ? 1 : 0;
        }

        return new(words, lower, digits, commas, bars, quotes, capitals);
    }
}
