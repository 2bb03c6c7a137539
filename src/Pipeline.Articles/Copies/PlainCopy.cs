using System.Text.RegularExpressions;
using Pipeline.Cleaning;
using Pipeline.Grounding.Languages;
using Pipeline.Text;

namespace Pipeline.Copies;

/// <summary>
/// Tells a copy that says nothing else than its first article from one that does: with another number, name or negation, or with a
/// correction. In doubt it says something else.
/// </summary>
public static partial class PlainCopy
{
    /// <summary>The share of a changed sentence's words that its counterpart in the first article has.</summary>
    private const double EnoughShared = 0.7;

    /// <summary>More changed sentences are another text.</summary>
    private const int MostChanged = 60;

    /// <summary>Words of a line that names who wrote or brought the article.</summary>
    private const int LongestByline = 14;

    /// <summary>Whether the copy adds nothing to its first article.</summary>
    /// <param name="first">Its first article.</param>
    /// <param name="copy">Found by its signature.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    public static bool Is(Article first, Article copy, CancellationToken cancellationToken)
    {
        if (IsCorrection(copy))
        {
            return false;
        }

        var known = first.Sentences(cancellationToken).Select(span => Normal(span.In(first.Body))).ToHashSet(StringComparer.Ordinal);
        var sentences = copy.Sentences(cancellationToken);
        var same = sentences.Select(span => known.Contains(Normal(span.In(copy.Body)))).ToArray();
        var (start, end) = (Array.IndexOf(same, true), Array.LastIndexOf(same, true));
        var changed = sentences.Where((span, i) =>
            !same[i] && !((i < start || i > end) && IsEdge(span.In(copy.Body)))).ToList();
        if (changed.Count == 0 && HasSameTitle(first, copy))
        {
            return true;
        }

        // Without capitals and known negations there is nothing to tell by but the sentences themselves.
        return changed.Count <= MostChanged
            && ClaimLanguage.Of(copy.Language ?? "") is { } language
            && new KnownFacts(first, language, cancellationToken) is var facts
            && (HasSameTitle(first, copy) || facts.Have(copy.Title))
            && changed.TrueForAll(span => facts.Carry(copy.Body, span, EnoughShared));
    }

    /// <summary>Whether an article has every name and number of a text, wherever they stand.</summary>
    public static bool Covers(Article article, string text, CancellationToken cancellationToken) =>
        article.Title == text
        || (ClaimLanguage.Of(article.Language ?? "") is { } language && new KnownFacts(article, language, cancellationToken).Have(text));

    /// <summary>Whether an article says that an earlier version was wrong.</summary>
    public static bool IsCorrection(Article article) => Correction().IsMatch(article.Title) || Correction().IsMatch(article.Body);

    private static bool HasSameTitle(Article first, Article copy) => Normal(first.Title) == Normal(copy.Title);

    private static string Normal(string sentence)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(sentence, 0, words);
        return string.Join(' ', words.Select(word => word.In(sentence).Replace('’', '\''))).ToLowerInvariant();
    }

    /// <summary>A by-line, or an outlet's words about its rights and its other offers, before or after what the articles share.</summary>
    private static bool IsEdge(string sentence) =>
        OwnWords().IsMatch(sentence) || (Byline().IsMatch(sentence) && sentence.Count(letter => letter == ' ') < LongestByline);

    [GeneratedRegex(
        @"\b(corrections?\b[:—–-]|correct(s|ed) (the|a|an|spelling|name|figure|date|version)|(an )?(earlier|previous|original) version"
        + @"|berichtigung:|korrektur:|in einer früheren (version|fassung)|une version précédente|rectificatif|una versión anterior"
        + @"|una versione precedente|uma versão anterior|eerdere versie)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Correction();

    [GeneratedRegex(
        @"©|\b(all rights reserved|copyright|newsletter|read more|follow us|subscribe|sign up)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"^(By|Von|Par|Por|Di|Door) \p{Lu}[^!?;]*[^.!?]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Byline();
}
