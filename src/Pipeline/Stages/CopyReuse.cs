using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Copies;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger.Clusters;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Stages;

/// <summary>
/// Takes the summary of a copy's first article over, without paying, where all its evidence stands in the copy too. The copy has a document
/// of its own, with places in its own text.
/// </summary>
public sealed class CopyReuse(PlainCopies copies, IDocumentStore documents, IOptions<CopyOptions> options)
{
    /// <returns>The summary, null when the copy needs its own, or <c>IsAwaited</c> when the first one's is being made.</returns>
    internal async Task<(Summary? Summary, bool IsAwaited)> TryAsync(
        StoredArticle article,
        string profileId,
        bool isUrgent,
        CancellationToken cancellationToken)
    {
        if (!options.Value.Reuse
            || await copies.FirstOfAsync(article, cancellationToken) is not { } first)
        {
            return (null, false);
        }

        var bytes = await documents.ReadAsync(ContainerNames.Summaries, StoredSummary.BlobName(first.TextId, profileId), cancellationToken);
        if (bytes is null)
        {
            return (null, await copies.IsAwaitedAsync(first, isUrgent, cancellationToken));
        }

        var made = JsonSerializer.Deserialize(bytes.Value.Span, DocumentJson.Compact.StoredSummary)!.Summary;
        return (Anchored(made, first, article, cancellationToken), false);
    }

    /// <returns>The summary with the places of its evidence in the copy; null when some is not there.</returns>
    private static Summary? Anchored(Summary made, StoredArticle first, StoredArticle copy, CancellationToken cancellationToken) =>
        !made.Shortened
        && PlainCopy.Covers(copy.Article, made.Headline, cancellationToken)
        && Anchored(made.Sentences, first, copy) is { } sentences
        && Anchored(made.KeyPoints, first, copy) is { } points
            ? made with { Sentences = sentences, KeyPoints = points, Usage = Usage.None }
            : null;

    private static IReadOnlyList<KeyPoint>? Anchored(IReadOnlyList<KeyPoint> points, StoredArticle first, StoredArticle copy)
    {
        var anchored = new List<KeyPoint>(points.Count);
        foreach (var point in points)
        {
            var evidence = new List<TextSpan>(point.Evidence.Count);
            foreach (var span in point.Evidence)
            {
                var at = copy.Article.Body.IndexOf(span.In(first.Article.Body), StringComparison.Ordinal);
                if (at < 0)
                {
                    return null;
                }

                evidence.Add(new(at, at + span.Length));
            }

            anchored.Add(point with { Evidence = evidence });
        }

        return anchored;
    }
}
