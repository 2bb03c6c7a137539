using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps;

namespace Pipeline.Ingestion;

/// <summary>Cleans one entry within its own time; what takes longer, or makes the cleaner fail, is rejected alone.</summary>
public sealed class EntryCleaner(
    ArticleCleaner cleaner,
    TimeProvider clock,
    IOptions<DumpLimits> limits,
    ILogger<EntryCleaner> logger) : IDisposable
{
    /// <summary>Tags beyond which a page counts as large: as a tree it takes 20 MB and more.</summary>
    private const int ManyTags = 10_000;

    /// <summary>Characters beyond which an entry counts as large.</summary>
    private const int ManyCharacters = 2 * 1024 * 1024;

    /// <summary>Of all dumps of a process: large entries are cleaned one after another, so that together they never fill memory.</summary>
    private readonly SemaphoreSlim large = new(1);

    /// <returns>The article, or why there is none.</returns>
    internal async Task<(Article? Article, Problem? Rejection)> CleanAsync(
        string articleId, RawArticle raw, CancellationToken cancellationToken)
    {
        if (!IsLarge(raw))
        {
            return Clean(articleId, raw, cancellationToken);
        }

        await large.WaitAsync(cancellationToken);
        try
        {
            return Clean(articleId, raw, cancellationToken);
        }
        finally
        {
            large.Release();
        }
    }

    public void Dispose() => large.Dispose();

    private static bool IsLarge(RawArticle raw) =>
        raw.Content.Length > ManyCharacters || (raw.Markup is Markup.Html && raw.Content.AsSpan().Count('<') > ManyTags);

    private (Article?, Problem?) Clean(string articleId, RawArticle raw, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Value.EntrySeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return (cleaner.Clean(raw, either.Token), null);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (
                null,
                new(
                    RejectionClass.TooSlow,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"cleaning takes longer than {limits.Value.EntrySeconds} seconds ({DumpLimits.Section}:{nameof(DumpLimits.EntrySeconds)})")));
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // A message of a foreign exception can quote content.
            logger.LogError(
                "Article {ArticleId} makes the cleaner fail: {Error} {Trace}", articleId, e.GetType().FullName, e.StackTrace);
            return (null, new(RejectionClass.Unreadable, $"makes the cleaner fail ({e.GetType().Name}): the log has the details"));
        }
    }
}
