namespace Pipeline.Desk.Index;

/// <summary>What somebody asks for, as FTS5 understands it. Everything a person can type has a meaning; nothing is an error.</summary>
internal static class SearchQuery
{
    /// <summary>Terms looked at; the rest of a longer question is ignored.</summary>
    private const int LongestQuestion = 16;

    /// <param name="question">Words that must all be there; <c>"a phrase"</c>; <c>-without</c>. Words are found as parts of longer words
    /// too.</param>
    /// <param name="longer">Gives indexed words that contain a word.</param>
    /// <param name="tags">Filters, as <see cref="Tags"/> makes them.</param>
    /// <returns>Null when nothing is asked.</returns>
    public static string? Of(string question, Func<string, IReadOnlyList<string>> longer, IReadOnlyList<string> tags)
    {
        var (wanted, unwanted) = (new List<string>(tags.Select(tag => $"{{tags}} : {Quoted(tag)}")), new List<string>());
        foreach (var (term, isPhrase, isUnwanted) in Terms(question).Take(LongestQuestion))
        {
            if (SearchText.Words(term) is { Length: > 0 } words)
            {
                (isUnwanted ? unwanted : wanted).Add($"{{title summary body}} : {Term(words, isPhrase, longer)}");
            }
        }

        return wanted.Count == 0 ? null
            : string.Join(" AND ", wanted) is var all && unwanted.Count > 0 ? $"({all}) NOT ({string.Join(" OR ", unwanted)})"
            : all;
    }

    /// <summary>The words that a person sees marked in what was found.</summary>
    public static IReadOnlyList<string> Marked(string question) =>
        [.. Terms(question).Where(term => !term.IsUnwanted).Select(term => SearchText.Of(term.Text)).Where(text => text.Length > 0)];

    private static string Term(string[] words, bool isPhrase, Func<string, IReadOnlyList<string>> longer) =>
        isPhrase || words.Length > 1 || SearchText.IsUnspaced(words[0]) ? Quoted(string.Join(' ', words))
        : longer(words[0]) is { Count: > 0 } others ? $"({string.Join(" OR ", others.Prepend(words[0]).Distinct().Select(Quoted))})"
        : Quoted(words[0]);

    private static string Quoted(string text) => $"\"{text}\"";

    private static IEnumerable<(string Text, bool IsPhrase, bool IsUnwanted)> Terms(string question)
    {
        for (var at = 0; at < question.Length;)
        {
            if (char.IsWhiteSpace(question[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = question[at] == '-';
            var start = isUnwanted ? at + 1 : at;
            var isPhrase = start < question.Length && question[start] == '"';
            start += isPhrase ? 1 : 0;
            var end = start;
            while (end < question.Length && (isPhrase ? question[end] != '"' : !char.IsWhiteSpace(question[end])))
            {
                end++;
            }

            yield return (question[start..end], isPhrase, isUnwanted);
            at = end + 1;
        }
    }
}
