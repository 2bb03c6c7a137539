using Pipeline.Cleaning;
using Pipeline.Dumps.Wire;

namespace Pipeline.Versions;

/// <summary>Tells what is new in a version of an article, sentence by sentence. A sentence that only moved is not new.</summary>
public static class TextChanges
{
    /// <summary>Differing sentences of either version beyond this are not paired: they are added or gone.</summary>
    private const int MostPaired = 500;

    /// <summary>The share of the longer sentence's words that a sentence has in common with what it was before.</summary>
    private const double EnoughShared = 0.5;

    /// <returns>The title first, then what was added or changed in the order of the newer version, then what is gone.</returns>
    public static IReadOnlyList<TextChange> Between(Article older, Article newer, CancellationToken cancellationToken)
    {
        var (before, after) = (Sentences(older, cancellationToken), Sentences(newer, cancellationToken));
        var added = Missing(after, before);
        var gone = Missing(before, after);
        var counterparts = Paired(gone, added, cancellationToken);
        return
        [
            .. UpdateMark.Without(older.Title) != UpdateMark.Without(newer.Title)
                ? [Change(ChangeKind.Title, older.Title, newer.Title, null, newer.Language)]
                : Array.Empty<TextChange>(),
            .. added.Select(sentence =>
                counterparts.TryGetValue(sentence, out var counterpart)
                    ? Change(
                        ChangeKind.Changed,
                        counterpart.Span.In(older.Body),
                        sentence.Span.In(newer.Body),
                        sentence.Span,
                        newer.Language)
                    : new(ChangeKind.Added, null, sentence.Span.In(newer.Body), sentence.Span)),
            .. gone.Except(counterparts.Values).Select(sentence =>
                new TextChange(ChangeKind.Gone, sentence.Span.In(older.Body), null)),
        ];
    }

    private static TextChange Change(ChangeKind kind, string before, string after, TextSpan? span, string? language) =>
        new(kind, before, after, span)
        {
            OldNumbers = VersionSentence.NumbersNotIn(before, after, language),
            NewNumbers = VersionSentence.NumbersNotIn(after, before, language),
        };

    private static List<VersionSentence> Sentences(Article article, CancellationToken cancellationToken) =>
        [
            .. article.Sentences(cancellationToken)
                .Select(span => VersionSentence.Of(article.Body, span))
                .Where(sentence => sentence.Normal.Length > 0),
        ];

    /// <summary>The sentences that the other version does not have, each once.</summary>
    private static List<VersionSentence> Missing(List<VersionSentence> sentences, List<VersionSentence> others)
    {
        var known = others.Select(sentence => sentence.Normal).ToHashSet(StringComparer.Ordinal);
        return [.. sentences.Where(sentence => known.Add(sentence.Normal))];
    }

    /// <summary>The most alike pairs first; none is in two.</summary>
    private static Dictionary<VersionSentence, VersionSentence> Paired(
        List<VersionSentence> gone,
        List<VersionSentence> added,
        CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, List<VersionSentence>>(StringComparer.Ordinal);
        foreach (var sentence in gone.Take(MostPaired))
        {
            foreach (var word in sentence.Words)
            {
                (places.TryGetValue(word, out var at) ? at : places[word] = []).Add(sentence);
            }
        }

        var candidates = new List<(VersionSentence Added, VersionSentence Gone, double Likeness)>();
        foreach (var sentence in added.Take(MostPaired))
        {
            cancellationToken.ThrowIfCancellationRequested();
            candidates.AddRange(
                sentence.Words.SelectMany(word => places.GetValueOrDefault(word, []))
                    .CountBy(other => other)
                    .Select(other => (sentence, Gone: other.Key, Likeness: Likeness(sentence, other.Key, other.Value)))
                    .Where(candidate => candidate.Likeness >= EnoughShared));
        }

        var paired = new Dictionary<VersionSentence, VersionSentence>();
        var taken = new HashSet<VersionSentence>();
        foreach (var (sentence, other, _) in candidates.OrderByDescending(candidate => candidate.Likeness))
        {
            if (!paired.ContainsKey(sentence) && taken.Add(other))
            {
                paired[sentence] = other;
            }
        }

        return paired;
    }

    private static double Likeness(VersionSentence one, VersionSentence other, int shared) =>
        (double)shared / Math.Max(one.Words.Count, other.Words.Count);
}
