namespace Pipeline.Entities;

/// <summary>Finds the names in a run of words with capitals, in a language where capitals tell names.</summary>
internal sealed class CapitalNames(NameSentence words)
{
    /// <summary>What is longer is a title or a list. Words.</summary>
    private const int Longest = 8;

    private readonly NameLanguage language = words.Language;
    private readonly SignReader signReader = new(words);

    public void Read(int first, int last, List<Mention> mentions)
    {
        first = Split(first, last, mentions);
        var start = words.IsStart(first);
        var signs = Signs.None;
        var isTitled = false;
        while (first < last && !words.IsLand(first, last))
        {
            if (IsTitle(first, start) && !IsNameWithTitle(first + 1, last))
            {
                if (!words[first + 1].IsCapital)
                {
                    return; // Minister of the Interior
                }

                if (language.Nobles.Contains(words.Word(first)) && first + 1 == last)
                {
                    (signs, isTitled) = (words.Word(first) is "St" or "Saint" or "Sankt" ? Signs.None : Signs.Person, true);
                    break;
                }

                signs = Signs.Person;
                isTitled = true;
            }
            else if (!IsBesideName(first, last) && !(start && IsOrdinary(first)))
            {
                break;
            }

            first++;
            start = false;
            while (first < last && !words[first].IsCapital)
            {
                first++;
            }
        }

        for (var i = last; i > first && !isTitled; i--)
        {
            if (language.IsEnglish && IsOffice(words.Word(i)) && !words.IsGiven(first) && !IsNameWithTitle(i + 1, last))
            {
                if (i == last)
                {
                    return; // Prime Minister
                }

                (first, signs, start, isTitled) = (i + 1, Signs.Person, false, true);
            }
        }

        while (last > first && (language.Days.Contains(words.Word(last)) || !words[last].IsCapital))
        {
            last--;
        }

        if (IsTitle(first, false) && first == last && !isTitled)
        {
            return;
        }

        Decide(first, last, start, signs, isTitled, mentions);
    }

    /// <summary>German Chancellor, Lib Dem Norman Baker, Monday Microsoft; Secretary of State Anna Berg.</summary>
    private bool IsBesideName(int first, int last) =>
        (words.Word(first) is "State" && first > 1 && IsTitle(first - 2, isStart: true))
        || words.IsNobody(first)
        && (language.Days.Contains(words.Word(first)) || words.IsGiven(first + 1) || IsTitle(first + 1, isStart: false)
            || (first + 2 < last && words.IsNobody(first + 1) && words.IsGiven(first + 2)));

    /// <summary>
    /// Where a person's name begins behind what belongs to the words before: ministre de la Santé Olivier Véran. What is before it is
    /// added.
    /// </summary>
    private int Split(int first, int last, List<Mention> mentions)
    {
        if (language.IsEnglish)
        {
            return first;
        }

        var isLinked = first > 0 && !words[first - 1].IsCapital
            && (language.Links.Contains(words.Word(first - 1)) || language.Articles.Contains(words.Word(first - 1)));
        if (!isLinked && IsPart(words.Word(first)))
        {
            return first;
        }

        for (var i = first + 1; i < last; i++)
        {
            if (words[i].IsCapital && words[i + 1].IsCapital && words[i - 1].IsCapital
                && words.IsGiven(i) && !words.IsGiven(i - 1) && !words.IsInitial(i - 1))
            {
                mentions.Add(words.Mention(first, i - 1, Signs.None, isFirm: false));
                return i;
            }
        }

        if (language.Endings is not null && last - first >= 2 && words.IsLand(first, first))
        {
            mentions.Add(words.Mention(first, first, Signs.Place, isFirm: true));
            return first + 1;
        }

        return first;
    }

    /// <summary>Whether a word is a part of names of organisations and places.</summary>
    private bool IsPart(ReadOnlySpan<char> word) =>
        language.Leads.Contains(word) || language.Groups.Contains(word) || language.Spots.Contains(word);

    /// <summary>General Motors, Justice Department.</summary>
    private bool IsNameWithTitle(int first, int last) =>
        first <= last
        && (language.Groups.Contains(words.Word(last)) || language.Spots.Contains(words.Word(last))
            || language.Events.Contains(words.Word(last)) || language.Forms.Contains(words.Word(last)));

    /// <summary>Health Secretary John Reid.</summary>
    private static bool IsOffice(ReadOnlySpan<char> word) =>
        word is "Secretary" or "Minister" or "President" or "Chancellor" or "Premier" or "Governor" or "Mayor" or "Senator" or "Leader"
            or "Chairman" or "Spokesman";

    private bool IsTitle(int i, bool isStart)
    {
        var word = words.Word(i);
        var isName = words.IsGeneral(i) && !(i + 1 < words.Count && words.IsGiven(i + 1));
        return (language.Titles.Contains(word) && !isName) || language.Fore.Contains(word) || language.Nobles.Contains(word)
            || ((isStart || !language.IsEnglish) && words[i].Shape is NameShape.Capital && language.Roles.Contains(word));
    }

    /// <summary>A word that a sentence begins with, and no part of a name.</summary>
    private bool IsOrdinary(int i)
    {
        var word = words.Word(i);
        return words[i].Shape is NameShape.Capital
            && (language.Starts.Contains(word) || language.IsFunction(word)
                || (words.IsSmall(i) && !language.Nobody.Contains(word) && !words.IsGiven(i) && !IsPart(word)));
    }

    private void Decide(int first, int last, bool isStart, Signs signs, bool isTitled, List<Mention> mentions)
    {
        var isNobody = true;
        var capitals = 0;
        for (var i = first; i <= last; i++)
        {
            capitals += words[i].IsCapital ? 1 : 0;
            isNobody &= words.IsNobody(i) || !words[i].IsCapital || (capitals == 1 && first == last && IsOrdinaryAlone(i));
        }

        if (isNobody || capitals > Longest || IsShouted(first, last) || IsEvent(first, last)
            || (capitals == 1 && IsWord(first))
            || (words.IsNumbered(last) && !isTitled && !words.IsGiven(first)))
        {
            return;
        }

        signs |= signReader.Of(first, last);
        if (IsPhrase(first, last, signs))
        {
            return;
        }

        const int LongestAcronym = 5;
        var isFirm = (!isStart && !IsCut(last)) || isTitled
            || (signs & (Signs.Person | Signs.Organisation)) != 0 || words.IsLand(first, last)
            || (words[first].Shape is NameShape.Capitals && words[first].Span.Length <= LongestAcronym);
        mentions.Add(words.Mention(first, last, signs, isFirm));
    }

    private bool IsEvent(int first, int last) =>
        language.Events.Contains(words.Word(last))
        || (!language.IsEnglish && language.Events.Contains(words.Word(first)))
        || (last > first && words[last].Shape is NameShape.Capitals && words.IsNobody(last));

    /// <summary>A word for an institution, or a title cut off: la Commission, AAAs.</summary>
    private bool IsWord(int i)
    {
        var word = words.Word(i);
        return IsPart(word) || language.Events.Contains(word)
            || (language.HasCapitalOffices && language.IsCommon(word))
            || (word is [.., var before, 's'] && char.IsUpper(before) && words[i].Shape is NameShape.Capital)
            || (words[i].Shape is NameShape.Capitals && word.Length > 2 && word is not "WHO" && language.IsFunction(word))
            || word.ContainsAnyInRange('0', '9');
    }

    /// <summary>Investigación Criminal; Haut Conseil, where it goes on in small letters.</summary>
    private bool IsPhrase(int first, int last, Signs signs)
    {
        if (!language.HasCapitalOffices || (signs & Signs.Person) != 0 || words.IsLand(first, last) || first == last)
        {
            return false;
        }

        if ((signs & (Signs.Organisation | Signs.Place)) == 0)
        {
            return language.IsCommon(words.Word(first)) || language.IsCommon(words.Word(last));
        }

        return last + 2 < words.Count && words.GapBehind(last) is " " && words[last + 1].Shape is NameShape.Small
            && language.Links.Contains(words.Word(last + 1)) && !words.IsConjunction(last + 1);
    }

    private bool IsOrdinaryAlone(int i) =>
        words.Word(i).Length == 1 || words.IsFunction(i)
        || language.Particles.Contains(words.Word(i)) || language.Forms.Contains(words.Word(i));

    /// <summary>BREAKING NEWS</summary>
    private bool IsShouted(int first, int last)
    {
        const int LongestAcronym = 6;
        var (shouted, length) = (true, 0);
        for (var i = first; i <= last; i++)
        {
            shouted &= words[i].Shape is NameShape.Capitals;
            length += words[i].Span.Length;
        }

        return shouted && length > LongestAcronym;
    }

    /// <summary>Music Managers' Forum</summary>
    private bool IsCut(int last) => words.GapBehind(last) is "' " or "’ " && words[last + 1].IsCapital;
}
