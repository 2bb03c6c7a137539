using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Pdf;

/// <summary>Drops what stands at the top or foot of page after page: running heads, footers, page numbers.</summary>
internal static partial class RunningHeads
{
    /// <summary>Share of a page's height.</summary>
    private const double Margin = 0.12;

    /// <summary>The same for a number alone, on the first or last line.</summary>
    private const double NumberMargin = 0.25;

    /// <summary>In lines, from the top and from the foot.</summary>
    private const int Reach = 3;

    /// <summary>Share of the pages on which a line recurs; on left or right pages alone it is on half of them.</summary>
    private const double Recurs = 0.3;

    /// <summary>In body sizes: the first of a line that recurs stays where it is set as a headline is.</summary>
    private const double Headline = 1.15;

    public static List<List<PageSpan>> Without(IReadOnlyList<GlyphPage> pages, List<List<PageSpan>> spans, double body)
    {
        var margins = spans.Select((page, i) => OfMargins(page, pages[i].Height)).ToList();
        var counts = margins.SelectMany(lines => lines.Select(line => Key(line.Text)).Distinct())
            .GroupBy(key => key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. spans.Select(
                (page, i) => page.FindAll(span => !margins[i].Contains(span) || !IsHead(span, counts, spans.Count, body, seen))),
        ];
    }

    private static bool IsHead(PageSpan span, Dictionary<string, int> counts, int pages, double body, HashSet<string> seen)
    {
        var key = Key(span.Text);
        var isFirst = seen.Add(key);
        return PageNumber().IsMatch(span.Text) || (counts[key] >= Math.Max(2, Recurs * pages) && !(isFirst && span.Size > Headline * body));
    }

    private static HashSet<PageSpan> OfMargins(List<PageSpan> page, double height)
    {
        var rows = page.Select(span => Math.Round(span.Y)).Distinct().OrderDescending().ToList();
        var ends = rows.Take(Reach)
            .Where(y => y > (1 - Margin) * height)
            .Concat(rows.TakeLast(Reach).Where(y => y < Margin * height))
            .ToHashSet();
        var outermost =
            rows.Count == 0
                ? []
                : new[] { rows[0] > (1 - NumberMargin) * height ? rows[0] : -1, rows[^1] < NumberMargin * height ? rows[^1] : -1 };
        return new(
            page.Where(span =>
                ends.Contains(Math.Round(span.Y)) || (outermost.Contains(Math.Round(span.Y)) && PageNumber().IsMatch(span.Text))),
            ReferenceEqualityComparer.Instance);
    }

    // Numbers count upwards from page to page.
    private static string Key(string text) => Digits().Replace(text, "0").Trim();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W*(?:(?:page|seite|página|pagina|strona|sida|side|s\.|p\.)\s*)?[0-9]{1,4}(?:\s*(?:/|of|von|de|di|van|sur|av|z)\s*[0-9]{1,4})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
