using System.Text;

namespace Pipeline.Summarization;

internal static class PlainText
{
    /// <summary>One line: white space runs become a space, control characters go.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = line.Length > 0;
            }
            else if (!char.IsControl(c))
            {
                if (space)
                {
                    line.Append(' ');
                    space = false;
                }

                line.Append(c);
            }
        }

        return line.ToString();
    }

    /// <summary>Letters and digits in one case: two texts that differ in nothing else are the same to a reader.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
