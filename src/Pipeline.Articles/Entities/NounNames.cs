namespace Pipeline.Entities;

/// <summary>Finds the names in a run of words with capitals, where all nouns have one: only what the words show is a name.</summary>
internal sealed class NounNames(NameSentence words)
{
    private readonly NameLanguage language = words.Language;
    private readonly SignReader around = new(words);

    public void Read(int first, int last, List<Mention> mentions)
    {
        var unsure = first;
        for (var i = first; i <= last; i++)
        {
            if (NameAt(i, first, last) is not var (from, to, signs))
            {
                continue;
            }

            if (from > unsure)
            {
                mentions.Add(words.Mention(unsure, from - 1, Signs.None, isFirm: false));
            }

            mentions.Add(words.Mention(from, to, signs | around.Of(from, to), isFirm: true));
            i = to;
            unsure = to + 1;
        }

        if (unsure > first && unsure <= last)
        {
            mentions.Add(words.Mention(unsure, last, Signs.None, isFirm: false));
        }
    }

    /// <summary>The name that begins with a word, or behind it where the word says what it names; null where there is none.</summary>
    private (int From, int To, Signs Signs)? NameAt(int i, int first, int last)
    {
        if (!words[i].IsCapital || words.IsNobody(i))
        {
            return null;
        }

        if (words.IsGiven(i) && PersonAt(i, last) is { } person)
        {
            return (i, person, Signs.Person);
        }

        for (var to = Math.Min(last, i + 2); to >= i; to--)
        {
            if (words.IsLand(i, to))
            {
                return (i, to, Signs.Place);
            }
        }

        if (i < last && words.IsRoleAt(i) && !words.IsGeneral(i) && !words.IsGiven(i + 1) && !words.HasCapitals(i + 1)
            && (last - i == 1 || (last - i == 2 && words.Word(i + 1)[^1] != 's')) && AreProper(i + 1, last))
        {
            return (i + 1, last, Signs.Person);
        }

        return OrganisationAt(i, last) ?? (first == last ? AloneAt(i) : null);
    }

    private (int From, int To, Signs Signs)? OrganisationAt(int i, int last)
    {
        const int LongestFirm = 5;
        for (var to = i + 1; to <= last && to < i + LongestFirm; to++)
        {
            if (language.Forms.Contains(words.Word(to)) && words[i].Last == words[i].Span)
            {
                return (i, to, Signs.Organisation);
            }
        }

        if (language.Bodies.Contains(words.Word(i)) && words.HasCapitals(i))
        {
            return (i, i, Signs.Organisation);
        }

        if (i < last && language.Leads.Contains(words.Word(i)) && words.IsLand(i + 1, i + 1))
        {
            return (i, i + 1, Signs.Organisation);
        }

        var isBeforeName = i + 1 == last && AreProper(last, last) && words[last].Last == words[last].Span;
        return
            isBeforeName && language.Firms.Contains(words.Word(i)) ? (last, last, Signs.Organisation)
            : isBeforeName && language.Near.Contains(words.Word(i)) ? (last, last, Signs.Place)
            : null;
    }

    /// <summary>An acronym, or who speaks: sagte Berg.</summary>
    private (int From, int To, Signs Signs)? AloneAt(int i)
    {
        const int LongestAcronym = 5;
        var word = words.Word(i);
        if (words[i].Shape is NameShape.Capitals && word.Length <= LongestAcronym && !language.Forms.Contains(word)
            && !word.ContainsAnyInRange('0', '9') && !words.IsNumbered(i))
        {
            return (i, i, Signs.None);
        }

        var isSpeaker = words.IsBehindWord(i) && language.Saying.Contains(words.Word(i - 1));
        return isSpeaker && AreProper(i, i) && !words.IsRoleAt(i) && !words.IsSmall(i) ? (i, i, Signs.Person) : null;
    }

    /// <summary>The last word of a person's name that begins with a given name: Anna Maria von Berg. Null where none follows.</summary>
    private int? PersonAt(int first, int last)
    {
        var at = first + 1;
        while (at < last && words[at].IsCapital
            && (words.IsGiven(at) || words.IsInitial(at) || language.Particles.Contains(words.Word(at))))
        {
            at++;
        }

        while (at < last && !words[at].IsCapital)
        {
            at++;
        }

        return at <= last && AreProper(at, at) ? at : null;
    }

    /// <summary>No word among them that has the ending of a common noun, or stands for nobody.</summary>
    private bool AreProper(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words.IsNobody(i) || (words[i].IsCapital && language.IsCommon(words.Word(i))) || words[i].Shape is NameShape.Number)
            {
                return false;
            }
        }

        return true;
    }
}
