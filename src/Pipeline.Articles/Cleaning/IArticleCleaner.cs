using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Turns what a dump held into the article and nothing but the article. Pure and deterministic.</summary>
public interface IArticleCleaner
{
    /// <param name="raw">As read from the dump.</param>
    /// <param name="cancellationToken">Looked at between blocks; a large page stops within milliseconds.</param>
    Article Clean(RawArticle raw, CancellationToken cancellationToken);
}
