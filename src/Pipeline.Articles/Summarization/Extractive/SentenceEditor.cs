using System.Text.RegularExpressions;
using Pipeline.Summarization.Models;
using Pipeline.Text;

namespace Pipeline.Summarization.Extractive;

/// <summary>
/// Takes out of a sentence what can go without changing what it says. The clauses are English; other languages keep theirs.
/// </summary>
internal static partial class SentenceEditor
{
    /// <summary>Less than this is not worth saying alone. Words.</summary>
    private const int FewestWords = 7;

    /// <summary>More ways to say one sentence than this are not tried.</summary>
    private const int MostWordings = 8;

    /// <summary>A longer sentence stays whole: bounds the searches, which are quadratic in it at worst. UTF-16 code units.</summary>
    private const int LongestToCut = 400;

    /// <summary>The whole sentence without by-play first, then shorter ways to say it.</summary>
    public static IReadOnlyList<string> Wordings(string sentence)
    {
        var whole = Tidy(
            Without(Parenthesis(), Without(LeadIn(), Without(Label(), Without(Dateline(), StrayStop().Replace(sentence, " "))))));
        var wordings = new List<string> { whole };
        if (whole.Length > LongestToCut)
        {
            return wordings;
        }

        foreach (
            var cut in new[]
            {
                OpeningClause(),
                InnerClause(),
                Dash().Count(whole) == 1 ? TrailingDash() : InnerDashes(),
                TrailingClause(),
                TrailingPhrase(),
            })
        {
            for (var i = wordings.Count - 1; i >= 0 && wordings.Count < MostWordings; i--)
            {
                var shorter = Keeps(cut.Match(wordings[i]), wordings[i]) ? wordings[i] : Tidy(Without(cut, wordings[i]));
                if (!wordings.Contains(shorter))
                {
                    wordings.Add(shorter);
                }
            }
        }

        return wordings;
    }

    /// <summary>The text without the part, or as it was where too little would be left or the part qualifies the rest.</summary>
    private static string Without(Regex part, string text)
    {
        var match = part.Match(text);
        if (!match.Success || Qualifier().IsMatch(match.ValueSpan))
        {
            return text;
        }

        var rest = string.Concat(text.AsSpan(0, match.Index), match.Groups["keep"].ValueSpan, text.AsSpan(match.Index + match.Length));
        return rest.AsSpan().Count(' ') + 1 >= FewestWords
            && Quotations.Measure(rest).Balanced == Quotations.Measure(text).Balanced
            && !OpeningAlone().IsMatch(rest)
            && !Counted().IsMatch(rest)
            && !Repeated(match, rest)
            ? rest
            : text;
    }

    /// <summary>The part limits the rest, says who said it, is the last of a row of clauses, or stands between two sentences.</summary>
    private static bool Keeps(Match part, string text)
    {
        var before = text.AsSpan(0, part.Index);
        var after = text.AsSpan(part.Index + part.Length);
        return Contrast().IsMatch(part.ValueSpan)
            || Attribution().IsMatch(part.ValueSpan)
            || (part.ValueSpan.StartsWith(", and ") && before.ContainsAny(",;"))
            || (part.Index == 0 && !Subject().IsMatch(after))
            || (part.Index > 0 && SecondSentence().IsMatch(after));
    }

    /// <summary>"A after 12 minutes and B after 70": the part that begins as another did is one of a row.</summary>
    private static bool Repeated(Match match, string rest)
    {
        var part = match.ValueSpan.TrimStart(", ;");
        var space = part.IndexOf(' ');
        return part[..Math.Max(0, space)] is "after" or "following"
            && rest.Contains(string.Concat(" ", part[..space], " "), StringComparison.Ordinal);
    }

    /// <summary>Begins with a capital and ends with its stop.</summary>
    private static string Tidy(string text)
    {
        text = text.Trim();
        if (text.EndsWith(" .", StringComparison.Ordinal))
        {
            text = string.Concat(text.AsSpan(0, text.Length - 2).TrimEnd(), ".");
        }

        return text.Length > 0 && char.IsLower(text[0]) ? string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1)) : text;
    }

    // A clause with one of these in it may turn the rest around: it stays.
    [GeneratedRegex(
        @"\b(?:if|unless|until|except|only|as long as|so long as|on condition|in case|assuming|depending|whenever|according|reportedly|alleg\w+|claim\w*|den(?:y|i)\w*|accus\w+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();

    // A clause with one of these in it limits the rest, which is not the whole of what was said.
    [GeneratedRegex(@"\b(?:although|though|but|despite|whereas|provided)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contrast();

    // Says where the rest comes from: ", as the ministry reported", " - police said -".
    [GeneratedRegex(
        @"^(?:,\sas\s|\s(?:--|[-–—])\s).*\b(?:said|says|told|wrote|writes|reports?|reported|announced|warned|estimates?|estimated|argued?|argues|believes?|believed|put it|puts it)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    // Without one of these behind an opening clause the clause holds the subject: "In 1902 the council asked, ..., found ..."
    [GeneratedRegex(
        @"^(?:[\p{Lu}\d""“‘£$€]|(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|i|you|there|some|many|most|more|few|all|no|nobody|one|two|three|four|five|six|seven|eight|nine|ten|every|each|another|both|about|up|police|people|nearly|almost|only|what|who|whoever|half|several|other|such|any|not|at|in|on|from)\b|[\p{Ll}'-]+s\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    // Two sentences that a part between them joins: "The boat is old - a wreck - it was raised".
    [GeneratedRegex(@"^\s(?:it|he|she|they|we|you|i|this|that|there|puts|which)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecondSentence();

    // What these words count or join may stand in the part: nothing goes.
    [GeneratedRegex(@"\b(?:twice|both|either|neither|respectively)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // "After the storm." - an opening clause without what it opens.
    [GeneratedRegex(
        @"^(?:After|While|As|Although|Though|Despite|Since|Before|With|In|On|At|During|Following|By|For|From|Among|Under|When|Even|Without|Once|Like|Unlike|Having|\w+ing)\s[^,]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OpeningAlone();

    // LONDON, England (CNN) -- ; BERLIN, 3 March (Reuters) - ; PARIS —
    [GeneratedRegex(
        @"^(?:\p{Lu}[^()""“.!?]{0,50})?\([^()]{2,24}\)\s*(?:--|[-–—])\s+|^\p{Lu}{3}[\p{Lu} ,]{0,30}\s(?:--|[-–—])\s+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    // A caption's label: "Campaign: The player has ..."
    [GeneratedRegex(@"^\p{Lu}[\p{L}' -]{2,24}:\s(?=\p{Lu}\p{L}*\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // A line end that a tokeniser turned into a stop: "the man who . claims"
    [GeneratedRegex(@"\s\.\s(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex StrayStop();

    [GeneratedRegex(@"\s\([^()]{0,120}\)(?=[\s,.;:!?])", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(
        @"^(?:However|Meanwhile|But|And|So|Also|In addition|Moreover|Furthermore|Indeed|In fact|Of course|Now|Then|Nevertheless|Nonetheless|Additionally|Still|Yet|Besides|Instead),?\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(
        @"^(?:After|While|As|Although|Though|Despite|Since|Before|With|In|On|At|During|Following|Speaking)\s[^,""“”']{4,90},\s(?!(?:while|as|and|but|or|who|which|where|when)\b)(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OpeningClause();

    [GeneratedRegex(@",\s(?:who|which|whose|where|including)\s[^,""“”]{4,90},(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerClause();

    [GeneratedRegex(@"\s(?:--|[-–—])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s(?:--|[-–—])\s[^""“”]{8,}?(?<keep>[.!]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingDash();

    [GeneratedRegex(@"\s(?:--|[-–—])\s[^""“”–—]{3,90}?\s(?:--|[-–—])(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerDashes();

    [GeneratedRegex(
        @"(?:,\s(?:which|who|whose|where|when|while|as|after|before|with|including|adding|saying|despite|although|though|because|since|but|so|\w+ing)\s|;\s|,\sand\s(?:he|she|it|they|the|a|an|his|her|its|their)\s)[^""“”]{8,}?(?<keep>[.!]?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TrailingClause();

    [GeneratedRegex(
        @"\s(?:after|despite|following)\s[^""“”,]{12,}?(?<keep>[.!]?)$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex TrailingPhrase();
}
