namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>Chooses a page's headline: as it stands above the article, else as the page's head has it, without the site's name.</summary>
internal static class PageTitle
{
    /// <summary>With a space or more on both sides they part a headline from the name of the site.</summary>
    private static readonly string[] Separators =
    [
        " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " : ", ": ", " ~ ", "| ", " |", " // ",
    ];

    /// <summary>Share of the words of one title that stand in the other when both name one article.</summary>
    private const double SameShare = 0.5;

    /// <summary>Share of the words of the longer one that stand in both when a heading in furniture is the article's.</summary>
    private const double LikeShare = 0.4;

    /// <summary>In words: a single heading of fewer may name the site or the section.</summary>
    private const int FewestWords = 3;

    /// <param name="headings">The h1 elements outside furniture, in order.</param>
    /// <param name="others">The h1 elements within furniture, in order: a page's header may hold the article's headline.</param>
    /// <param name="named">As the page's head names the article, the most trusted first.</param>
    /// <param name="site">Names of the site.</param>
    public static string? Of(
        IReadOnlyList<string> headings,
        IReadOnlyList<string> others,
        IReadOnlyList<string> named,
        IReadOnlyList<string> site)
    {
        var bare = named.Select(title => WithoutSite(title, site, headings)).ToList();
        var own = Own(headings);
        var outer = Own(others);
        return outer.Find(heading => bare.Any(title => Same(heading, title)))
            ?? own.Find(heading => bare.Any(title => IsAbout(heading, title)))
            ?? outer.Find(heading => bare.Any(title => Shared(heading, title) >= LikeShare))
            ?? (own.Count == 1 && Prose.Words(own[0]) >= FewestWords ? own[0] : null)
            ?? bare.Find(title => title.Length > 0)
            ?? own.FirstOrDefault();

        List<string> Own(IReadOnlyList<string> found) =>
        [
            .. found
                .Where(heading => !site.Any(name => Same(name, heading)) && !IsSection(heading, named))
                .Select(heading => Cut(heading, site, isExact: true)),
        ];
    }

    /// <summary>Whether one title of the page is another one of them with this heading before or behind it.</summary>
    private static bool IsSection(string heading, IReadOnlyList<string> named) => named.Any(title =>
        !Same(title, heading)
        && Cut(title, [heading], isExact: true) is var rest
        && rest.Length < title.Length
        && named.Any(other => Same(other, rest)));

    /// <summary>The title without the name of the site before or behind it.</summary>
    public static string WithoutSite(string title, IReadOnlyList<string> site, IReadOnlyList<string> headings)
    {
        foreach (var heading in headings)
        {
            // What is left of the heading within the title is the site's name, or the section's.
            if (
                heading.Length < title.Length
                && Prose.Words(heading) >= FewestWords
                && (
                    title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
                    || title.EndsWith(heading, StringComparison.OrdinalIgnoreCase)))
            {
                return heading;
            }
        }

        title = Cut(title, site, isExact: false);

        // Behind a bar stands nothing else.
        return title.LastIndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar && Prose.Words(title.AsSpan(0, bar)) >= FewestWords
            ? title[..bar].TrimEnd()
            : title;
    }

    private static string Cut(string title, IReadOnlyList<string> site, bool isExact)
    {
        var isCut = true;
        while (isCut)
        {
            isCut = false;
            foreach (var separator in Separators)
            {
                if (
                    title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var last
                    && IsSite(title[(last + separator.Length)..], site, isExact))
                {
                    (title, isCut) = (title[..last].TrimEnd(), true);
                }
                else if (title.IndexOf(separator, StringComparison.Ordinal) is > 0 and var first && IsSite(title[..first], site, isExact))
                {
                    (title, isCut) = (title[(first + separator.Length)..].TrimStart(), true);
                }
            }
        }

        return title;
    }

    private static bool IsSite(string text, IReadOnlyList<string> site, bool isExact) =>
        Plain(text) is { Length: > 1 } plain
        && site.Any(name =>
            Plain(name) is { Length: > 1 } known
            && (
                known == plain
                || (!isExact && plain.Length >= 5 && known.Contains(plain, StringComparison.Ordinal))
                || (!isExact && known.Length >= 5 && plain.StartsWith(known, StringComparison.Ordinal))));

    private static bool IsAbout(string heading, string title)
    {
        if (Same(heading, title))
        {
            return true;
        }

        var (own, other) = (Words(heading), Words(title));
        return Math.Min(own.Count, other.Count) >= 2 && own.Count(other.Contains) > SameShare * Math.Min(own.Count, other.Count);
    }

    private static double Shared(string heading, string title)
    {
        var (own, other) = (Words(heading), Words(title));
        return (double)own.Count(other.Contains) / Math.Max(1, Math.Max(own.Count, other.Count));
    }

    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(' ').Select(Plain).Where(word => word.Length > 0)];
}
