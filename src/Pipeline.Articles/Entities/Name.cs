namespace Pipeline.Entities;

/// <summary>All mentions of one person, organisation or place.</summary>
/// <param name="text">That they are in.</param>
/// <param name="language">Of the text.</param>
/// <param name="key">Its words in small letters, without endings where names have such.</param>
internal sealed class Name(string text, NameLanguage language, string key)
{
    private const Signs Kinds = Signs.Person | Signs.Organisation | Signs.Place;

    private readonly OrderedDictionary<string, (int Count, int Words)> spellings = new(StringComparer.Ordinal);
    private readonly SortedSet<int> sentences = [];
    private readonly string[] parts = key.Split(' ');
    private Signs signs;
    private bool isSpeakerBySurname;
    private bool hasSurname;

    public string Key { get; } = key;

    /// <summary>Of the key.</summary>
    public int Words => parts.Length;

    /// <summary>Mentions.</summary>
    public int Count { get; private set; }

    /// <summary>The sentence in which it stands first.</summary>
    public int First => sentences.Min;

    /// <summary>A place that is known by its name.</summary>
    public bool IsLand => language.Lands.Contains(string.Join('_', parts));

    /// <summary>It always has an article, as institutions that are called by a word: la Corte.</summary>
    public bool IsOffice => language.HasCapitalOffices && (signs & Signs.Bare) == 0;

    /// <summary>Something is in it, so it is hardly a surname.</summary>
    public bool IsPlaced => (signs & (Signs.Holds | Signs.Place)) != 0;

    /// <summary>Of another name with which it stands in a row.</summary>
    public HashSet<string> Beside { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the text shows that it is a person, an organisation or a place, if not which.</summary>
    public bool IsShown =>
        Kind is not null
        || (signs & (Kinds | Signs.Speaks | Signs.Acts)) != 0
        || (signs & Signs.Holds) != 0 && !IsAcronym
        || (parts.Length is 2 or 3 && spellings.Count > 1 && hasSurname);

    public bool IsPerson => Kind is EntityKind.Person;

    public bool IsAcronym => spellings.Keys.All(spelling => spelling.Length > 1 && spelling.All(c => !char.IsLower(c)));

    /// <summary>What all signs agree on.</summary>
    private EntityKind? Kind => (signs & Kinds) switch
    {
        Signs.Person => EntityKind.Person,
        Signs.Organisation => EntityKind.Organisation,
        Signs.Place => EntityKind.Place,
        Signs.None when isSpeakerBySurname => EntityKind.Person,
        _ => null,
    };

    /// <summary>MG Rover</summary>
    private bool HasCapitals => spellings.Keys.Any(spelling => spelling.Length > 1 && char.IsUpper(spelling[1]));

    private bool HasLink => parts.Any(part => language.Links.Contains(part) && !language.Particles.Contains(part));

    public void Add(Mention mention)
    {
        Count++;
        signs |= mention.Signs;
        sentences.Add(mention.Sentence);
        var spelling = mention.Span.In(text);
        var (count, words) = spellings.GetValueOrDefault(spelling, (0, mention.Words.Count));
        spellings[spelling] = (count + 1, words);
    }

    /// <summary>Takes over a shorter name for the same.</summary>
    public void Add(Name shorter)
    {
        Count += shorter.Count;
        hasSurname |= parts[^1] == shorter.Key;
        Beside.UnionWith(shorter.Beside);
        isSpeakerBySurname |= (shorter.signs & Signs.Speaks) != 0 && parts.Length <= 3 && parts[^1] == shorter.Key && !HasCapitals;
        signs |= shorter.signs;
        sentences.UnionWith(shorter.sentences);
        foreach (var (spelling, (count, words)) in shorter.spellings)
        {
            spellings[spelling] = (spellings.GetValueOrDefault(spelling).Count + count, words);
        }
    }

    /// <summary>Keys by which a text may go on to speak of it: a surname, a name without its legal form, initials.</summary>
    public IEnumerable<string> Aliases()
    {
        if (language.Forms.Contains(parts[^1]))
        {
            yield return string.Join(' ', parts[..^1]);
        }

        if (parts.Where(part => !language.Links.Contains(part)).Select(part => part[0]).ToArray() is { Length: >= 3 } initials)
        {
            yield return new(initials);
        }

        if ((signs & (Signs.Organisation | Signs.Place)) == 0 && !HasLink)
        {
            for (var i = 1; i < parts.Length; i++)
            {
                yield return string.Join(' ', parts[i..]);
            }

            if ((signs & Signs.Person) != 0)
            {
                yield return parts[0];
            }
        }
    }

    /// <param name="spans">Where the article's sentences are.</param>
    /// <param name="most">Sentences told.</param>
    public Entity Told(IReadOnlyList<TextSpan> spans, int most)
    {
        var name = spellings.OrderByDescending(pair => pair.Value.Words).ThenByDescending(pair => pair.Value.Count).First().Key;
        return new()
        {
            Name = name,
            Kind = Kind,
            Spellings = [.. spellings.Keys.Where(spelling => spelling != name)],
            Sentences = [.. sentences.Take(most).Select(sentence => spans[sentence])],
        };
    }
}
