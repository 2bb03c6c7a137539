using System.Text.RegularExpressions;

namespace Pipeline.Cleaning;

/// <summary>Reads the names of authors out of by-lines.</summary>
internal static partial class AuthorNames
{
    private const int MostAuthors = 12;

    /// <summary>In words: a longer name is a sentence.</summary>
    private const int LongestName = 6;

    private const int MostCharacters = 60;

    /// <summary>The names in by-lines as they stand on pages; empty when none is a name.</summary>
    /// <param name="lines">By-lines, or one name each.</param>
    /// <param name="publishers">Who publishes the site, and so is no author.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> lines, IReadOnlyList<string> publishers)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            foreach (var part in Parts(line))
            {
                if (names.Count < MostAuthors && IsName(part, publishers) && known.Add(part))
                {
                    names.Add(part);
                }
            }
        }

        return names;
    }

    /// <summary>A by-line that a field gave, without what stands before its names; null when nothing is left.</summary>
    /// <remarks>Some leads are also beginnings of surnames: those go only where a first and a last name follow.</remarks>
    public static string? Line(string? given)
    {
        var line = Glued().Replace(NormalForm.Line(given ?? ""), "By ");
        var names = IsLead(line) ? "" : Lead().Replace(line, "");
        line = Particle().IsMatch(line) && !FullName().IsMatch(names) ? line : names;
        return line.Length > 0 ? line : null;
    }

    /// <summary>Whether a line is what stands before a name, alone.</summary>
    public static bool IsLead(string text) => text.Length < 40 && Lead().Match(text + " ").Length > text.Length;

    private static IEnumerable<string> Parts(string line)
    {
        var text = Lead().Replace(Glued().Replace(NormalForm.Line(line), "By "), "");
        text = Behind().Replace(text, "");
        foreach (var part in Between().Split(text))
        {
            var name = Lead().Replace(part, "").Trim(' ', ',', '.', ':', '|', '-', '–', '—', '(', ')', '/', '•', '·');
            yield return name;
        }
    }

    private static bool IsName(string text, IReadOnlyList<string> publishers) =>
        text.Length is > 1 and <= MostCharacters
        && char.IsLetter(text[0])
        && Prose.Words(text) is >= 1 and <= LongestName
        && !text.AsSpan().ContainsAny("@<>{")
        && !text.Contains("http", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !(char.IsLower(text[0]) && text.Contains('.', StringComparison.Ordinal))
        && !Office().IsMatch(text)
        && !publishers.Any(name => Html.PageTitle.Same(name, text));

    [GeneratedRegex(@"^(?:von|di|af|av|par|por)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Particle();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*\s+(?:\p{Ll}{1,3}\s+)*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex(@"^By(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    /// <summary>What stands before names.</summary>
    [GeneratedRegex(
        @"^(?:(?:(?:article|story|post|words?|text|recipe|reported|posted|published|created|authored|written|reviewed|medically\s+reviewed)\s+)?by|insights\s+from|author|autor(?:in|a)?|auteur|autore|von|por|par|di|door|av|af|przez|texto?|words|written\s+and\s+photographed\s+by)(?:\s*:\s*|\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>What stands behind names: dates, times of reading, offices.</summary>
    [GeneratedRegex(
        @"(?:\s*[|•·/—]\s*|(?<=\p{Ll})(?:Published|Updated|Posted)\b|\s+[-–—]\s+|\s+(?:on|published|updated|posted|last\s+updated|reviewed\s+by|medically\s+reviewed|edited\s+by|fact\s+checked)\b|\s*,?\s*(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,4}|\s*\d{1,2}[./]\d{1,2}[./]\d{2,4}).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\s*(?:,\s*(?:and|und|y|et|e|en|i)\s+|,|;|&|\s(?:and|und|y|et|with|with\s+additional\s+reporting\s+by)\s)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:by|admin(?:istrator)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|editor(?:s|ial)?|staff|author|guest|user|unknown|anonymous|the\s+editors?|webmaster|root|share|follow|contributors?|senior\s.*|(?:business|staff|freelance|contributing|sports?|senior|associate|managing|political|news|health|science)\s+(?:writers?|editors?|reporters?|correspondents?|contributors?)|(?:reporter|writer|journalist|correspondent|ceo|founder|co-founder|director|ph\.?\s?d\.?|m\.?d\.?|r\.?d\.?|r\.?n\.?|m\.?s\.?|m\.?a\.?|b\.?a\.?|mba|jr\.?|sr\.?|esq\.?|cpa|cfp®?|rdn|ldn|min(?:utes?)?\s+read)\.?|.*\b(?:minutes?|min)\s+read\b.*|.*\b(?:editor|manager|director|president|officer|specialist|coordinator)\s*$)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
