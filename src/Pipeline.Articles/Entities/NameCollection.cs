namespace Pipeline.Entities;

/// <summary>Brings the mentions of an article together: one name for each person, organisation or place.</summary>
internal sealed class NameCollection(string text, NameLanguage language, HashSet<string> small)
{
    /// <summary>Words that are looked up together where a text is not sure to have a name.</summary>
    private const int Longest = 6;

    private readonly Dictionary<string, Name> names = new(StringComparer.Ordinal);

    /// <summary>Where a key leads: a surname to its bearer. Null where it may be two.</summary>
    private readonly Dictionary<string, Name?> aliases = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<Mention> mentions)
    {
        Name? before = null;
        foreach (var mention in mentions.Where(mention => mention.IsFirm))
        {
            var key = Key(mention.Words);
            if (!names.TryGetValue(key, out var name))
            {
                names[key] = name = new(text, language, key);
            }

            name.Add(mention);
            if (mention.IsListed && before is not null)
            {
                name.Beside.Add(before.Key);
                before.Beside.Add(name.Key);
            }

            before = name;
        }

        JoinShort();
        DropWords();
        foreach (var mention in mentions.Where(mention => !mention.IsFirm))
        {
            AddUnsure(mention);
        }
    }

    public IEnumerable<Name> Best(int most) => names.Values
        .Where(name => name.IsShown || name.Beside.Any(key => names.GetValueOrDefault(key) is { IsShown: true }))
        .OrderByDescending(name => name.Count)
        .ThenBy(name => name.First)
        .Take(most);

    private string Key(IEnumerable<TextSpan> words) => string.Join(' ', words.Select(KeyOf));

    private string KeyOf(TextSpan word)
    {
        const int ShortestInflected = 5;
        var lower = word.In(text).ToLowerInvariant();
        return language.Endings is { } endings && lower.Length >= ShortestInflected ? endings.Without(lower).ToString() : lower;
    }

    /// <summary>Joins surnames, given names and acronyms to the one longer name that they are of.</summary>
    private void JoinShort()
    {
        var longestFirst = names.Values.OrderByDescending(name => name.Words).ThenBy(name => name.Key, StringComparer.Ordinal).ToList();
        foreach (var name in longestFirst.Where(name => name.Words > 1))
        {
            foreach (var alias in name.Aliases())
            {
                if (!aliases.TryAdd(alias, name)
                    && aliases[alias] is { } other && other != name && !other.Key.EndsWith($" {name.Key}", StringComparison.Ordinal))
                {
                    aliases[alias] = null;
                }
            }
        }

        foreach (var name in longestFirst)
        {
            if (Nominative(name.Key) is var nominative && nominative != name.Key && names.TryGetValue(nominative, out var same))
            {
                same.Add(name);
                names.Remove(name.Key);
            }
            else if (aliases.GetValueOrDefault(name.Key) is { } whole && whole != name && whole.First <= name.First
                && names.ContainsKey(whole.Key) && !name.IsLand && (whole.IsPerson || !name.IsPlaced))
            {
                whole.Add(name);
                names.Remove(name.Key);
            }
        }
    }

    /// <summary>
    /// A single word that the text also has without a capital is a word; one that always has an article before it may be; and long words in
    /// capitals are shouted.
    /// </summary>
    private void DropWords()
    {
        const int LongestAcronym = 4;
        foreach (var (key, name) in names.ToList())
        {
            var isWord = name.IsAcronym
                ? key.Length >= LongestAcronym && (small.Contains(key) || (key.Length > LongestAcronym && name.Count == 1))
                : !name.IsPerson && (small.Contains(key) || name.IsOffice);
            if (isWord && name.Words == 1 && !name.IsLand)
            {
                names.Remove(key);
            }
        }
    }

    /// <summary>Looks a run of capitals up, the longest names first.</summary>
    private void AddUnsure(Mention mention)
    {
        var keys = mention.Words.Select(KeyOf).ToList();
        for (var first = 0; first < keys.Count; first++)
        {
            for (var count = Math.Min(Longest, keys.Count - first); count > 0; count--)
            {
                var key = string.Join(' ', keys.Skip(first).Take(count));
                if ((Known(key, first > 0 || !mention.IsBehindArticle) ?? Known(Nominative(key), mayBeAlias: true)) is { } name)
                {
                    name.Add(mention with { Words = [.. mention.Words.Skip(first).Take(count)], Signs = Signs.None });
                    first += count - 1;
                    break;
                }
            }
        }
    }

    private Name? Known(string key, bool mayBeAlias) =>
        names.GetValueOrDefault(key)
        ?? (mayBeAlias && aliases.GetValueOrDefault(key) is { IsPerson: true } name && !small.Contains(key) ? name : null);

    /// <summary>A German name without the ending of its genitive.</summary>
    private string Nominative(string key) => language.HasCapitalNouns && key.EndsWith('s') ? key[..^1] : key;
}
