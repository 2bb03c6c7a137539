namespace Pipeline.Entities;

/// <summary>Finds where a run of words with capitals ends, with the small words that belong to it: Ministry of the Interior.</summary>
internal sealed class RunReader(NameSentence words)
{
    /// <summary>Small words one after the other within a name.</summary>
    private const int MostLinks = 2;

    private readonly NameLanguage language = words.Language;

    /// <summary>Whether a particle is a part of the name behind it: Le Pen, De Gaulle.</summary>
    public bool BeginsName(int i) =>
        !words.IsStart(i) && language.Particles.Contains(words.Word(i)) && i + 1 < words.Count && words[i + 1].IsCapital
        && words.GapBehind(i) is " ";

    /// <summary>The last word of the run of capitals that begins at a place.</summary>
    public int EndOf(int first)
    {
        var last = first;
        while (last + 1 < words.Count && !words[last].HasTail)
        {
            var gap = words.GapBehind(last);
            if (words[last + 1].IsCapital
                && (gap is " " or " & " or "&" || (gap is ". " or "." && words.IsAbbreviated(last)))
                && (!words.IsFunction(last + 1) || language.Particles.Contains(words.Word(last + 1))))
            {
                last++;
                continue;
            }

            if (IsEnumerated(first, last))
            {
                last++;
                continue;
            }

            var next = last + 1;
            while (next - last <= MostLinks && next < words.Count && !words[next].IsCapital && IsLinked(next))
            {
                next++;
            }

            if (next == last + 1 || next >= words.Count || !words[next].IsCapital || !IsLinked(next) || words.IsFunction(next)
                || !Joins(first, last, next))
            {
                break;
            }

            last = next;
        }

        return last;
    }

    /// <summary>Department for Culture, Media and Sport</summary>
    private bool IsEnumerated(int first, int last) =>
        language.IsEnglish && first + 1 < last && words.GapBehind(last) is ", " && words[last + 1].IsCapital && !words.IsGiven(last + 1)
        && words.Word(first) is "Department" or "Ministry" or "Committee" or "Commission"
        && words[first + 1].Shape is NameShape.Small
        && last + 2 < words.Count && words.Word(last + 2) is "and";

    /// <summary>Whether a word follows the one before it within a name.</summary>
    private bool IsLinked(int i)
    {
        var gap = words.GapBehind(i - 1);
        if (gap is not " " && !(gap is "'" or "’"))
        {
            return false;
        }

        return words[i].IsCapital || language.Links.Contains(words.Word(i)) || language.Particles.Contains(words.Word(i))
            || (words[i].Shape is NameShape.Small && gap is " " && IsElided(i));
    }

    private bool IsElided(int i) => words.GapBehind(i) is "'" or "’";

    /// <summary>Whether small words between two parts join them to one name.</summary>
    private bool Joins(int first, int last, int next)
    {
        var (isPerson, isLead, isLinked) = (false, false, false);
        for (var i = first; i <= last; i++)
        {
            isPerson |= words[i].IsCapital && words.IsGiven(i);
            isLead |= language.Leads.Contains(words.Word(i));
            isLinked |= !words[i].IsCapital;
        }

        var isForeign = language.IsEnglish;
        for (var i = last + 1; i < next; i++)
        {
            var word = words.Word(i);
            isForeign &= language.Particles.Contains(word);
            var parts = word is "y" or "e" or "et" or "and"
                && !(isLead && isLinked && next - last == 2 && !language.Leads.Contains(words.Word(next)));
            if (isPerson ? !language.Particles.Contains(word) : parts)
            {
                return false;
            }
        }

        if (isPerson || isForeign)
        {
            return true;
        }

        if (language.HasCapitalNouns || language.IsEnglish || language.Code is "nl")
        {
            return !language.HasCapitalNouns
                && (language.Leads.Contains(words.Word(last))
                    || (isLead && isLinked && words.Word(next - 1) is "and" && !words.IsGiven(next)));
        }

        return last == first
            ? !language.Lands.Contains(words.Word(first)) && !words.IsGiven(next) && words[first].Shape is NameShape.Capital
            : (isLead || isLinked) && !words.IsGiven(next);
    }
}
