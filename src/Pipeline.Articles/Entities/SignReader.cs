namespace Pipeline.Entities;

/// <summary>Reads what the words of a name, and those around it, say of what it names.</summary>
internal sealed class SignReader(NameSentence words)
{
    private readonly NameLanguage language = words.Language;

    /// <param name="first">Of the words of the name.</param>
    /// <param name="last">Of the words of the name.</param>
    public Signs Of(int first, int last)
    {
        var capitals = 0;
        for (var i = first; i <= last; i++)
        {
            capitals += words[i].IsCapital ? 1 : 0;
        }

        return Around(first, last, capitals) | Within(first, last, capitals);
    }

    /// <summary>What stands around a name and says something of it.</summary>
    private Signs Around(int first, int last, int capitals)
    {
        const int LongestPlace = 3;
        var signs = !words.IsBehindArticle(first) || words[first - 1].IsCapital ? Signs.Bare : Signs.None;
        if (words.IsBehindWord(first))
        {
            signs |= Before(first, words.IsLand(first, last));
            signs |= !words[last].HasTail && capitals <= LongestPlace && IsNear(first) ? Signs.Place : Signs.None;
        }

        if (last + 1 < words.Count && words.GapBehind(last) is " ")
        {
            signs |= Behind(last + 1);
        }

        // Teams are followed by who as well, and say less.
        var isWho = (signs & Signs.Speaks) != 0 && capitals > 1
            && words.GapBehind(last) is ", " && words.Word(last + 1) is "who" or "qui" or "quien";
        return isWho || HasAge(last) ? signs | Signs.Person : signs;
    }

    /// <summary>What the words before a name say of it.</summary>
    private Signs Before(int first, bool isLand)
    {
        var word = words.Word(first - 1);
        var isSmall = words[first - 1].Shape is NameShape.Small;
        var isRole = IsRole(word);

        // Where names have endings, the president may as well be that of a firm.
        var isPerson = isRole && isSmall && !isLand && !words.HasCapitals(first) && (language.Endings is null || words.IsGiven(first));
        var isHead = first > 1 && words.GapBehind(first - 2) is " " && IsRole(words.Word(first - 2)) // chairman of
            && (language.Links.Contains(word) || word is "at");
        return (isPerson ? Signs.Person : Signs.None)
            | (isRole || isHead ? Signs.Acts : Signs.None)
            | (isSmall && !isLand && language.Firms.Contains(word) ? Signs.Organisation : Signs.None)
            | (language.Openers.Contains(word) ? Signs.Holds : Signs.None)
            | (language.Saying.Contains(word) ? Signs.Speaks : Signs.None);
    }

    /// <summary>What the words of a name say of it.</summary>
    private Signs Within(int first, int last, int capitals)
    {
        var head = words.Word(first);
        var end = words.Word(last);
        if (words.IsLand(first, last))
        {
            return Signs.Place;
        }

        if (capitals == 1)
        {
            return language.Bodies.Contains(head) && words.HasCapitals(first) ? Signs.Organisation : Signs.None;
        }

        var isGroup = language.Forms.Contains(end) || language.Groups.Contains(end) || language.Leads.Contains(head)
            || (!language.IsEnglish && language.Groups.Contains(head));
        var isPlace = IsSpot(first, last);
        var isPerson = words.IsGiven(first) && !isGroup && !isPlace && !(language.IsEnglish && language.Spots.Contains(end));
        return (isGroup ? Signs.Organisation : Signs.None)
            | (isPlace ? Signs.Place : Signs.None)
            | (isPerson ? Signs.Person : Signs.None);
    }

    /// <summary>Lake Geneva, Plaza Mayor, Wall Street; not Pilar del Río.</summary>
    private bool IsSpot(int first, int last) =>
        language.Spots.Contains(words.Word(first)) || (language.Spots.Contains(words.Word(last)) && !words.IsGiven(first));

    /// <summary>What the word behind a name says of it.</summary>
    private Signs Behind(int next)
    {
        var at = words.Word(next) is "a" or "ha" or "has" or "have" or "had" && next + 1 < words.Count ? next + 1 : next;
        var word = words.Word(next);
        var acts = language.Deeds.Contains(words.Word(at)) || language.Behind.Contains(word) || language.Roles.Contains(word);
        return (language.Saying.Contains(words.Word(at)) ? Signs.Speaks : Signs.None)
            | (acts && words[next].Shape is NameShape.Small ? Signs.Acts : Signs.None);
    }

    private bool IsRole(ReadOnlySpan<char> word) => language.Roles.Contains(word) || language.Titles.Contains(word);

    private bool HasAge(int last)
    {
        const int Length = 2;
        return last + 1 < words.Count
            && words[last + 1].Shape is NameShape.Number
            && words[last + 1].Span.Length == Length
            && words.GapBehind(last) is ", " or " ("
            && words.MarkBehind(last + 1) is ',' or ')' or '.';
    }

    private bool IsNear(int first)
    {
        var before = words.Word(first - 1);
        if (first == 1 && language.Openers.Contains(before) && HasCommaBehind(first))
        {
            return true;
        }

        if (language.Near.Contains(before))
        {
            return true;
        }

        return first > 1 && words.GapBehind(first - 2) is " " && words.IsIn(language.Near, first - 2, first - 1);
    }

    private bool HasCommaBehind(int first)
    {
        var last = first;
        while (last + 1 < words.Count && words[last + 1].IsCapital && words.GapBehind(last) is " ")
        {
            last++;
        }

        return words.GapBehind(last) is ", ";
    }
}
