using System.Text.RegularExpressions;

namespace Pipeline.Cleaning;

/// <summary>Words by which a page tells that its article is gone, or that a script would have to fetch it.</summary>
internal static partial class UnavailableCues
{
    /// <summary>In words. With more there is an article, whatever it says.</summary>
    private const int LongestStub = 120;

    public static bool IsStub(Article article, int words) =>
        words < LongestStub && (Gone().IsMatch(article.Title) || Scripts().IsMatch(article.Body));

    [GeneratedRegex(
        @"^(?:error\s*)?404\b|\b(?:page|seite|article)\s(?:could\s)?not\s(?:be\s)?found\b|\bseite\snicht\sgefunden\b|\bpage\s(?:introuvable|non\strouvée)\b|\bpágina\sno\s(?:encontrada|existe)\b|\bpágina\snão\sencontrada\b|\bpagina\snon\strovata\b|\bpagina\sniet\sgevonden\b|^(?:access\sdenied|attention\srequired|just\sa\smoment|are\syou\sa\srobot|service\sunavailable)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gone();

    [GeneratedRegex(
        @"\b(?:enable|activate|turn\son|requires?)\s(?:java\s?script|cookies)\b|\bjava\s?script\s(?:is\s)?(?:disabled|required|aktivieren|activé)\b|\byou\sneed\sto\senable\sjavascript\b|\bverify(?:ing)?\s(?:that\s)?you\sare\s(?:a\s)?human\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scripts();
}
