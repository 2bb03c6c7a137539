using Pipeline.Cleaning;
using Pipeline.Text;

namespace Pipeline.Entities;

/// <summary>
/// Finds the people, organisations and places that a text names, by capitals and by the words around them. No model and no knowledge of
/// who is who; where a language or a sentence does not show what is a name, none is found. Deterministic, linear in the text.
/// </summary>
public static class EntityFinder
{
    /// <summary>Entities at most, the most often named first.</summary>
    public const int Most = 50;

    /// <summary>Sentences of one entity at most, the first ones.</summary>
    public const int MostSentences = 20;

    /// <returns>The most often named first; empty for a language in which names cannot be told.</returns>
    public static IReadOnlyList<Entity> Find(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        if ((article.Language ?? LanguageDetector.Detect(article.Body)) is not { } code || NameLanguage.Of(code) is not { } language)
        {
            return [];
        }

        var spans = article.Sentences(cancellationToken);
        var small = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var mentions = new List<Mention>();
        foreach (var sentence in SentenceReader.Read(article, spans, language, small, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            NameReader.Read(sentence, mentions);
        }

        var names = new NameCollection(article.Body, language, small);
        names.Add(mentions);
        return [.. names.Best(Most).Select(name => name.Told(spans, MostSentences))];
    }
}
