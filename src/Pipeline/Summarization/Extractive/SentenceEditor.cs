using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Extractive;

/// <summary>Takes out of a sentence what can go without changing what it says.</summary>
internal static partial class SentenceEditor
{
    /// <summary>Less than this is not worth saying alone. Words.</summary>
    private const int FewestWords = 6;

    public static string Shorten(string sentence)
    {
        var text = Dateline().Replace(sentence, "", 1);
        text = StrayStop().Replace(text, " ");
        text = Try(text, Parenthesis(), "");
        text = Try(text, LeadIn(), "");
        text = Try(text, TrailingAttribution(), ".");
        text = text.Trim();
        text = text.EndsWith(" .", StringComparison.Ordinal) ? string.Concat(text.AsSpan(0, text.Length - 2), ".") : text;
        return text.Length > 0 && char.IsLower(text[0]) ? string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1)) : text;
    }

    private static string Try(string text, Regex part, string replacement)
    {
        var shorter = part.Replace(text, replacement, 1);
        return shorter.Length != text.Length && shorter.AsSpan().Count(' ') + 1 >= FewestWords ? shorter : text;
    }

    // LONDON, England (CNN) -- ; BERLIN, 3 March (Reuters) - ; (AP) —
    [GeneratedRegex(@"^(?:\p{Lu}[^()""“.!?]{0,50})?\([^()]{2,24}\)\s*(?:--|[-–—])\s+|^\p{Lu}{3}[\p{Lu} ,]{0,30}\s(?:--|[-–—])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    // A line end that a tokeniser turned into a stop: "the man who . claims"
    [GeneratedRegex(@"\s\.\s(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex StrayStop();

    [GeneratedRegex(@"\s?\([^()]{0,120}\)(?=[\s,.;:!?])", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^(?:However|Meanwhile|But|And|So|Also|In addition|Moreover|Furthermore|Indeed|In fact|Of course|Now|Then|Nevertheless|Nonetheless|Additionally|Still|Yet|Besides|Instead),?\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@",\s(?:(?:he|she|they|it|officials|police|authorities|organi[sz]ers|the \w+|\p{Lu}\w+(?: \p{Lu}\w+){0,2})\s(?:said|says|added|told \p{Lu}\w+|reported)(?:\s(?:on |in a statement|in a statement on |late |early )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|a statement)?)?|according to [^,""“”;:]{3,60})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingAttribution();
}
