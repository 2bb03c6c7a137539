using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Text;

/// <summary>
/// Finds the articles in a text that holds several. Splits only where most parts read like articles of their own:
/// splitting one article by mistake is worse than leaving two together.
/// </summary>
internal static partial class ArticleSplitter
{
    /// <summary>Words below which a part is no article, so that the marks before and after it are decoration.</summary>
    private const int MinimumWords = 25;

    /// <summary>Words below which a part with a title is no item either.</summary>
    private const int LeastWords = 8;

    /// <summary>Marks from which on a mark recurs.</summary>
    private const int Recurring = 2;

    /// <summary>Whether one rule mark recurs, with running text between: several articles, perhaps, of which none could be told.</summary>
    public static bool IsSuspectedMix(string text)
    {
        var frontMatter = FrontMatter().Match(text).Length;
        var rules = RulesOf(text, frontMatter);
        return rules.Count >= Recurring
            && AreSame(text, rules)
            && rules.Select((rule, at) => text[rule.End..(at + 1 < rules.Count ? rules[at + 1].Start : text.Length)])
                .Count(part => IsArticle(part, needsTitle: false)) >= Recurring;
    }

    public static IReadOnlyList<TextSpan> Split(string text)
    {
        return Parts(
                text,
                [.. FormFeed().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length))],
                needsTitles: false)
            ?? Parts(text, HeaderBlocks(text), needsTitles: false)
            ?? Rules(text)
            ?? [new(0, text.Length)];
    }

    /// <param name="text">Any text.</param>
    /// <param name="separator">The line between two articles; spaces around it do not count.</param>
    public static IReadOnlyList<TextSpan> Split(string text, string separator)
    {
        var parts = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var isSeparator = text.AsSpan(at, end - at).Trim().SequenceEqual(separator);
            if (
                (isSeparator || end == text.Length)
                && (isSeparator ? at : end) is var stop
                && !string.IsNullOrWhiteSpace(text[start..stop]))
            {
                parts.Add(new(start, stop));
            }

            start = isSeparator ? Math.Min(end + 1, text.Length) : start;
            at = end + 1;
        }

        return parts.Count > 0 ? parts : [new(0, text.Length)];
    }

    private static List<TextSpan>? Rules(string text)
    {
        return RulesOf(text, FrontMatter().Match(text).Length)
            .GroupBy(rule => Mark(text, rule)[0])
            .Select(group => group.ToList())
            .Where(rules => AreSame(text, rules))
            .Select(rules => Parts(text, rules, needsTitles: true))
            .FirstOrDefault(parts => parts is not null);
    }

    /// <summary>Spans, as a text may be nothing but rules.</summary>
    private static List<TextSpan> RulesOf(string text, int from)
    {
        var rules = new List<TextSpan>();
        foreach (var match in Rule().EnumerateMatches(text))
        {
            if (match.Index >= from && !IsUnderline(text, match.Index))
            {
                rules.Add(new(match.Index, match.Index + match.Length));
            }
        }

        return rules;
    }

    private static ReadOnlySpan<char> Mark(string text, TextSpan rule) => text.AsSpan(rule.Start, rule.End - rule.Start).Trim();

    /// <summary>Whoever separates articles writes the same mark each time; an article's own ornaments differ.</summary>
    private static bool AreSame(string text, List<TextSpan> rules) =>
        rules.TrueForAll(rule => Mark(text, rule).SequenceEqual(Mark(text, rules[0])));

    // A rule right below a line of text makes that line a heading.
    private static bool IsUnderline(string text, int index)
    {
        var before = text.AsSpan(0, index);
        var lines = before.EndsWith("\n") ? before[..^1] : before;
        var last = lines[(lines.LastIndexOf('\n') + 1)..];
        return !last.IsWhiteSpace();
    }

    private static List<TextSpan> HeaderBlocks(string text)
    {
        // The block starts a new article: nothing is cut away, so each separator is empty.
        var starts = HeaderBlock().Matches(text).Select(match => match.Groups["block"].Index).ToList();
        return starts.Count > 1 && string.IsNullOrWhiteSpace(text[..starts[0]])
            ? [.. starts.Skip(1).Select(start => new TextSpan(start, start))]
            : [];
    }

    // Part by part: one that is no article of its own stays with the one before it, but most must be articles.
    private static List<TextSpan>? Parts(string text, List<TextSpan> separators, bool needsTitles)
    {
        if (separators.Count == 0)
        {
            return null;
        }

        var parts = new List<TextSpan>();
        var (start, all, articles) = (0, 0, 0);
        foreach (var separator in separators.Append(new(text.Length, text.Length)))
        {
            var part = text[start..separator.Start];
            if (!string.IsNullOrWhiteSpace(part))
            {
                all++;
                var isArticle = IsArticle(part, needsTitles);
                articles += isArticle ? 1 : 0;
                if (isArticle || parts.Count == 0 || IsShortItem(part))
                {
                    parts.Add(new(start, separator.Start));
                }
                else
                {
                    parts[^1] = parts[^1] with { End = separator.Start };
                }
            }

            start = separator.End;
        }

        return parts.Count > 1 && articles > 1 && articles * 3 >= all * 2 ? parts : null;
    }

    private static bool IsArticle(string part, bool needsTitle)
    {
        var words = Word().Count(part);
        // Chinese and Japanese have no spaces to count words by.
        var isLong = words >= MinimumWords || part.Count(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3') >= 60;
        return isLong && (!needsTitle || HasTitle(part));
    }

    // A title and a sentence or two.
    private static bool IsShortItem(string part) => HasTitle(part) && Word().Count(part) >= LeastWords;

    // A short first line without a sentence's end, a blank line, then longer text.
    private static bool HasTitle(string part)
    {
        var lines = part.Trim().ReplaceLineEndings("\n").Split('\n');
        var first = lines[0].Trim();
        if (Header().IsMatch(first))
        {
            return true;
        }

        var below = lines.Length > 2 && Byline().IsMatch(lines[1]) ? lines[2] : lines.Length > 1 ? lines[1] : null;
        var isHeading = first.StartsWith('#') || (below is not null && (string.IsNullOrWhiteSpace(below) || Rule().IsMatch(below)));
        return lines.Length > 2 && isHeading && first.Length is > 3 and < 160 && first[^1] is not ('.' or ',' or '!' or ':' or '"' or '”')
            && lines.Skip(1).Any(line => line.Length > first.Length / 2);
    }

    [GeneratedRegex(@"\f+", RegexOptions.CultureInvariant)]
    private static partial Regex FormFeed();

    [GeneratedRegex(
        @"^[ \t]*(-{3,}|={3,}|\*{3,}|\*(?: \*){2,}|-(?: -){2,})[ \t]*\r?$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"(?:\A|\n[ \t]*\r?\n|\f)(?<block>(?:title|headline)[ \t]*:[^\n]+\n(?:[A-Z][A-Za-z \-]{1,20}:[^\n]*\n){1,12})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderBlock();

    [GeneratedRegex(@"^(?:title|headline|date|author|by|source|url)[ \t]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    // One line, in the words of the languages that put one above a name.
    [GeneratedRegex(
        @"^[ \t]*(?:by|von|par|por|di|da|door|av|af|od|autor|author|texte?)[ \t:]+\p{Lu}[^\n]{1,80}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\A---\r?\n(?:[\w\-]+:[^\n]*\n){1,40}---\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
