using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.Grounding.Languages;
using Pipeline.Text;

namespace Pipeline.Entities;

/// <summary>What is known of names in one language.</summary>
internal sealed class NameLanguage
{
    private static readonly ILookup<string, string> Lists = NameLists.Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(':'))
        .ToLookup(line => line[0], line => line[1]);

    private static readonly FrozenDictionary<string, NameLanguage> All = WordSet
        .Split("en de fr es it pt nl sv pl ru tr")
        .Select(code => new NameLanguage(ClaimLanguage.Of(code)!))
        .ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);

    private readonly ClaimLanguage language;

    private NameLanguage(ClaimLanguage language)
    {
        this.language = language;
        Titles = Set("title");
        Fore = Set("fore");
        Roles = Set("role");
        Nobles = Set("noble");
        Saying = Set("said");
        Groups = Set("group");
        Leads = Set("lead");
        Forms = Set("form");
        Spots = Set("spot");
        Near = Set("near");
        Openers = Set("in");
        Lands = Set("land");
        Bodies = Set("body");
        Firms = Set("firm");
        Behind = Set("after");
        Deeds = Set("does");
        Events = Set("event");
        Links = Set("link");
        Particles = Set("part");
        Days = Set("day");
        Nobody = Set("none");
        Starts = Set("start");
        Small = Set("small");
        Articles = Set("article");
        CommonEndings = [.. WordSet.Split(Words("common"))];
        RoleEndings = HasCapitalNouns ? [.. WordSet.Split(Words("role"))] : [];
    }

    public string Code => language.Code;

    /// <summary>All nouns have a capital, so that it tells no name.</summary>
    public bool HasCapitalNouns => language.HasCapitalNouns;

    /// <summary>A capital is due to words for peoples, too, and titles have one before a name.</summary>
    public bool IsEnglish => Code is "en";

    /// <summary>Names are put in quotation marks like titles of works, and just as often.</summary>
    public bool QuotesNames => Code is "ru";

    /// <summary>Null where names have no endings of their own.</summary>
    public Endings? Endings => Code is "pl" or "ru" ? language.Endings : null;

    /// <summary>Before a person's name, with or without a capital; no part of it.</summary>
    public WordSet Titles { get; }

    /// <summary>Before a title: Deputy Prime Minister.</summary>
    public WordSet Fore { get; }

    /// <summary>Before a person's name, without a capital.</summary>
    public WordSet Roles { get; }

    /// <summary>Before a person's name, and a part of it.</summary>
    public WordSet Nobles { get; }

    /// <summary>Last parts of words for what a person is, where all nouns have a capital.</summary>
    public ImmutableArray<string> RoleEndings { get; }

    /// <summary>What somebody does with words.</summary>
    public WordSet Saying { get; }

    /// <summary>A part of the name of an organisation.</summary>
    public WordSet Groups { get; }

    /// <summary>The head of the name of an organisation: Bank of England.</summary>
    public WordSet Leads { get; }

    /// <summary>A legal form.</summary>
    public WordSet Forms { get; }

    /// <summary>A part of the name of a place.</summary>
    public WordSet Spots { get; }

    /// <summary>One or two words, joined by a sign _, after which a place is named.</summary>
    public WordSet Near { get; }

    /// <summary>A sentence begins with it before a place.</summary>
    public WordSet Openers { get; }

    /// <summary>Places, their words joined by a sign _.</summary>
    public WordSet Lands { get; }

    /// <summary>Organisations that are known by an acronym or one word.</summary>
    public WordSet Bodies { get; }

    /// <summary>Stands before an organisation: the carmaker.</summary>
    public WordSet Firms { get; }

    /// <summary>Stands behind what is a person, an organisation or a place: Chelsea striker.</summary>
    public WordSet Behind { get; }

    /// <summary>What only persons, organisations and places do: Chelsea won.</summary>
    public WordSet Deeds { get; }

    /// <summary>Ends the name of what is no person, organisation or place.</summary>
    public WordSet Events { get; }

    /// <summary>Joins words to one name.</summary>
    public WordSet Links { get; }

    /// <summary>Joins words to a person's name.</summary>
    public WordSet Particles { get; }

    public WordSet Days { get; }

    /// <summary>Has a capital and names nobody.</summary>
    public WordSet Nobody { get; }

    /// <summary>A sentence begins with it, and it is no part of a name.</summary>
    public WordSet Starts { get; }

    /// <summary>Articles, also with a preposition.</summary>
    public WordSet Articles { get; }

    /// <summary>Endings of common nouns and of adjectives.</summary>
    public ImmutableArray<string> CommonEndings { get; }

    private WordSet Small { get; }

    /// <summary>Joined by an apostrophe to the next word.</summary>
    public WordSet Elisions => language.Elisions;

    /// <param name="code">ISO 639-1.</param>
    /// <returns>Null for a language in which names cannot be told.</returns>
    public static NameLanguage? Of(string code) => All.GetValueOrDefault(code);

    /// <summary>
    /// Institutions are called by words that have a capital and go on in small letters: l'Office fédéral de l'agriculture. What stands
    /// behind an article is no name by itself there.
    /// </summary>
    public bool HasCapitalOffices => Code is "fr" or "es" or "it" or "pt";

    /// <summary>Articles, pronouns, auxiliaries and the like.</summary>
    public bool IsFunction(ReadOnlySpan<char> word) =>
        LanguageWords.IsFrequent(word, Code) || language.Pronouns.Contains(word) || Small.Contains(word);

    /// <summary>Whether it says what a person is: minister, Verkehrsminister.</summary>
    public bool IsRole(ReadOnlySpan<char> word)
    {
        if (Titles.Contains(word) || Roles.Contains(word))
        {
            return true;
        }

        foreach (var ending in RoleEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it ends as common nouns and adjectives do.</summary>
    public bool IsCommon(ReadOnlySpan<char> word)
    {
        const int Stem = 3;
        foreach (var ending in CommonEndings)
        {
            if (word.Length >= ending.Length + Stem && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private WordSet Set(string kind) => new(Words(kind));

    private string Words(string kind) => string.Join(
        ' ',
        Lists[$"all {kind}"].Concat(Lists[$"{Code} {kind}"]));
}
