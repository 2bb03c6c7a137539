using System.Buffers;
using System.Text.RegularExpressions;

namespace Pipeline.Cleaning;

/// <summary>Reads the names of authors out of by-lines.</summary>
internal static partial class AuthorNames
{
    private const int MostAuthors = 12;

    /// <summary>In words: a longer name is a sentence.</summary>
    private const int LongestName = 6;

    /// <summary>In characters: room for more authors than are listed. What follows is not looked at.</summary>
    private const int MostLine = 4000;

    private const int MostCharacters = 60;

    private static readonly SearchValues<char> NoNames = SearchValues.Create("@<>{?!");

    private static readonly char[] Commas = [',', ';'];

    private static readonly char[] Edges = [' ', ',', '.', ':', '|', '-', '–', '—', '(', ')', '/', '•', '·', '='];

    /// <summary>The names in by-lines as they stand on pages; empty when none is a name.</summary>
    /// <param name="lines">By-lines, or one name each.</param>
    /// <param name="isAuthor">Whether a name may be an author's, and is not only the publisher's.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> lines, Func<string, bool> isAuthor)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            foreach (var part in Parts(Head(line)))
            {
                if (names.Count < MostAuthors && IsName(part) && isAuthor(part) && known.Add(part))
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
        var line = Glued().Replace(NormalForm.Line(Head(given ?? "")), "By ");
        var names = IsLead(line) ? "" : Lead().Replace(line, "");
        line = Particle().IsMatch(line) && !FullName().IsMatch(names) ? line : names;
        return line.Length > 0 ? line : null;
    }

    /// <summary>Whether a line is what stands before a name, alone.</summary>
    public static bool IsLead(string text) => text.Length < 40 && Lead().Match(text + " ").Length > text.Length;

    /// <summary>Whether a line names who looked an article over.</summary>
    public static bool IsReview(string text) => Review().IsMatch(text);

    /// <summary>Whether a line begins with what stands before a name.</summary>
    public static bool BeginsWithLead(string text) => Lead().IsMatch(WithoutDate(text) + " ");

    /// <summary>A line without the date before its names.</summary>
    public static string WithoutDate(string text) => Dated().Replace(text, "");

    /// <summary>Whether a line says what somebody is.</summary>
    public static bool IsDuty(string text) => text.Length < MostCharacters && Duty().IsMatch(text);

    /// <summary>Whether a short line says who wrote what it stands at.</summary>
    public static bool IsLine(string text) => text.Length < MostCharacters && !Prose.EndsSentence(text) && By().IsMatch(text);

    /// <summary>Whether a line says that somebody wrote what it stands at, wherever it stands.</summary>
    public static bool IsNaming(string text) => Naming().IsMatch(text);

    /// <summary>Whom a paragraph begins to present: "Jane Roe is the editor of ..."; null when it does not.</summary>
    public static string? Presented(string text) =>
        Presenting().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Whether a paragraph begins to say what somebody of this name is.</summary>
    public static bool Presents(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Being().IsMatch(text[name.Length..]);

    private static string Head(string line) => line[..Math.Min(MostLine, line.Length)];

    private static IEnumerable<string> Parts(string line)
    {
        var text = Glued().Replace(WithoutDate(NormalForm.Line(line)), "By ");
        text = Behind().Replace(Lead().Replace(text, ""), "");
        return text
            .Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where((part, i) => i == 0 || !Duty().IsMatch(part))
            .SelectMany(part => Between().Split(part))
            .Select(name => Dangling().Replace(Lead().Replace(name, ""), "").Trim(Edges));
    }

    private static bool IsName(string text) =>
        text.Length is > 1 and <= MostCharacters
        && char.IsLetter(text[0])
        && Prose.Words(text) is >= 1 and <= LongestName
        && !text.AsSpan().ContainsAny(NoNames)
        && !text.Contains("http", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !(char.IsLower(text[0]) && text.Contains('.', StringComparison.Ordinal))
        && !Office().IsMatch(text);

    [GeneratedRegex(
        @"^(?:(?:medically|clinically|expert|legally)\s+)?(?:reviewed|fact[-\s]?checked|edited|verified|photos?|photographs?|illustrations?)\s+by\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Review();

    [GeneratedRegex(@"^(?:von|di|af|av|par|por)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Particle();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*\s+(?:\p{Ll}{1,3}\s+)*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex(@"^By(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    /// <summary>What stands before names.</summary>
    [GeneratedRegex(
        @"^(?:(?:(?:this\s(?:article|post|story|guide)\s(?:was|is)\s)?(?:(?:article|story|post)\s+(?=\w+\s+by))?(?:article|story|post|words?|text|recipe|reported|posted|published|created|authored|contributed|written|reviewed|medically\s+reviewed)\s+)?by|insights\s+from|authors|contributors?|writers?|author|autor(?:in|a)?|auteur|autore|von|por|par|di|door|av|af|przez|texto?|words|written\s+and\s+photographed\s+by)(?:\s*:\s*|\s+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^(?:(?:written|posted|published|words|text|story|article|guide|recipe)\s)?by:?\s(?-i:\p{Lu})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    /// <summary>A date before names.</summary>
    [GeneratedRegex(
        @"^(?:(?:posted|published)\b:?\s*)?(?:on\s)?(?:\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?[,.]?\s\d{4}|\d{1,2}\.?\s\p{L}{3,9}[.,]?\s?\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*[·|•,–-]?\s*(?:\d{1,3}\s?min(?:ute)?s?(?:\sread)?\s*[·|•,–-]\s*)?(?:posted\s(?=by\b))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    /// <summary>What somebody is, behind his name.</summary>
    [GeneratedRegex(
        @"^(?:head|chief|vice|director|professor|co-?founder|founder|president)\b|\b(?:columnist|reporter|correspondent|writer|educator|professor|consultant|analyst|engineer|strategist|expert|author|founder|lead|staff|contributor|journalist|reporters?|editor)s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    /// <summary>Begins as only by-lines do.</summary>
    [GeneratedRegex(
        @"^(?:(?:this\s(?:article|post|story|guide)\s(?:was|is)\s)?(?:written|posted|authored|contributed)\s+by|(?:article|story|words|text)\s+by|(?:authors?|contributors?|writers?|by)\s*:)\s*:?\s*(?-i:\p{Lu})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    /// <summary>What stands behind names: dates, times of reading, offices.</summary>
    [GeneratedRegex(
        @"(?:\s*[|•·/—(]\s*|(?<=\p{Ll})(?:Published|Updated|Posted)\b|\s+[-–—]\s+|\s+(?:on|published|updated|posted|last\s+updated|reviewed\s+by|medically\s+reviewed|edited\s+by|fact\s+checked)\b|\s*,?\s*(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,4}|\s*\d{1,2}[./]\d{1,2}[./]\d{2,4}|\s+\d|\s+In$).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}),?\s(?:is|was|works|has\s(?:been|worked|written))\s[^.]{0,80}?\b(?i:author|editor|writer|journalist|reporter|columnist|correspondent|blogger|contributor|(?:co-?)?founder|consultant|director|engineer|expert|head|manager|professor|specialist|strategist)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Presenting();

    [GeneratedRegex(@"^(?:,[^.]{0,40}|\*)?\s(?:is|was|has|works|writes|serves|holds)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    /// <summary>What joins a name to one that was left out.</summary>
    [GeneratedRegex(@"(?:^|\s+)(?:and|und|y|et|och|og|with)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dangling();

    [GeneratedRegex(
        @"\s*(?:&|\s(?:and|und|y|et|with|with\s+additional\s+reporting\s+by)\s|^(?:and|und|y|et|e|en|i)\s)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:by|in|on|at|page|home|published|posted|updated|comments?|facebook|twitter|instagram|linkedin|pinterest|whatsapp|email|print|admin(?:istrator)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|editor(?:s|ial)?|staff|author|guest|user|unknown|an[oó]nimo|anonymous|anonyme?|the\s+editors?|webmaster|root|share|follow|contributors?|senior\s.*|(?:business|staff|freelance|contributing|sports?|senior|associate|managing|political|news|health|science)\s+(?:writers?|editors?|reporters?|correspondents?|contributors?)|(?:reporter|writer|journalist|correspondent|ceo|founder|co-founder|director|ph\.?\s?d\.?|m\.?d\.?|r\.?d\.?|r\.?n\.?|m\.?s\.?|m\.?a\.?|b\.?a\.?|mba|jr\.?|sr\.?|esq\.?|cpa|cfp®?|rdn|ldn|min(?:utes?)?\s+read)\.?|.*\b(?:minutes?|min)\s+read\b.*|.*\b(?:editor|manager|director|president|officer|specialist|coordinator)\s*$)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
