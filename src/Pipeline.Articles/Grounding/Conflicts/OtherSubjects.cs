using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Finds what the text says of somebody else: the board approved it, the union approved it. A sentence has nearly all of the statement but
/// what it begins with, begins with something else itself, and the text speaks of the statement's elsewhere.
/// </summary>
internal static class OtherSubjects
{
    /// <summary>A sentence that has the subject with this part of the rest may be the source.</summary>
    private const double SaidToo = 0.5;

    /// <summary>Content words of a subject.</summary>
    private const int Longest = 3;

    /// <summary>Terms at the beginning of a clause in which its subject is looked for.</summary>
    private const int Beginning = 4;

    /// <summary>The place in the statement, and the text's word.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        (int Place, Term Instead)? found = null;
        foreach (var sentence in source)
        {
            if (Subject(claim, sentence) is not { } subject || Rests.Share(claim, subject, sentence) < Rests.Certain)
            {
                continue;
            }

            if (subject.Start > subject.End || Instead(claim, subject, sentence, source) is not { } instead)
            {
                return null; // the sentence has it, or a pronoun for it
            }

            found ??= (subject.Start, instead);
        }

        return found;
    }

    /// <summary>
    /// First and last content word of the statement before the first that the sentence has too; first after last where none is.
    /// </summary>
    private static TextSpan? Subject(Claim claim, SourceSentence sentence)
    {
        var content = Enumerable.Range(0, claim.Terms.Count).Where(i => claim.Terms[i].IsContent).ToList();
        var shared = content.FindIndex(i => sentence.Quality(i) > 0);
        return shared < 0 || content.Count - shared < Rests.LeastWords ? null
            : shared == 0 ? new(content[0], content[0] - 1)
            : new(content[0], content[shared - 1]);
    }

    private static Term? Instead(Claim claim, TextSpan subject, SourceSentence sentence, IReadOnlyList<SourceSentence> source)
    {
        var words = Enumerable.Range(subject.Start, subject.End - subject.Start + 1).Where(i => claim.Terms[i].IsContent).ToList();
        var named = source.Where(other => words.TrueForAll(i => other.Quality(i) == 1)).ToList();
        if (
            words.Count > Longest
            || Enumerable.Range(words[0], words[^1] - words[0]).Any(i => Auxiliaries.Are(claim.Word(i)))
            || claim.Text.AsSpan(claim.Terms[subject.Start].Span.Start..claim.Terms[subject.End + 1].Span.Start).Contains(',')
            || words.Exists(i => claim.Terms[i].Number is not null || OtherDays.Are(claim.Word(i)))
            || !named.Exists(other => IsSubject(claim, words, other))
            || named.Exists(other => Rests.Share(claim, subject, other) >= SaidToo))
        {
            return null;
        }

        var first = Enumerable.Range(subject.End + 1, claim.Terms.Count - subject.End - 1)
            .First(i => claim.Terms[i].IsContent && sentence.Quality(i) > 0);
        var until = Math.Min(Beginning, sentence.Matches(first)[0].Place);
        var others = Enumerable.Range(0, until)
            .Where(place => sentence.Terms[place].IsContent && sentence.Terms[place].Number is null && !OtherDays.Are(sentence.Word(place)))
            .ToList();
        return others is [] || others.Exists(place => Links.Are(sentence.Terms[place], words, named)) ? null : sentence.Terms[others[0]];
    }

    /// <summary>The text has a name anywhere, or another word where a clause begins: who does something.</summary>
    private static bool IsSubject(Claim claim, List<int> words, SourceSentence sentence) =>
        words.Exists(i => claim.Terms[i].Kind is TermKind.Name)
        || words.Exists(i => sentence.Matches(i).Any(match => match.Place < Beginning));
}
