using System.Globalization;
using Pipeline.Ledger;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary>Finds the one article that somebody means.</summary>
internal static class ArticleLookup
{
    /// <param name="ledger">Where to look.</param>
    /// <param name="what">DUMP#N, or the id of an article or of its event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null when a dump is meant, or nothing that is known.</returns>
    /// <exception cref="CliException">The dump has no such article, or nothing has the id.</exception>
    public static async Task<ArticleRow?> FindRowAsync(this ILedger ledger, string what, CancellationToken cancellationToken)
    {
        if (
            what.LastIndexOf('#') is var mark and > 0
            && int.TryParse(what.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            var dump = await ledger.FindAsync(what[..mark], cancellationToken);
            return await ledger.FindArticleAsync(dump.Id, ordinal, cancellationToken)
                ?? throw new CliException($"'{what[..mark]}' has no article {ordinal}; {dump.Position.Ordinal} were found in it so far.");
        }

        return Identity.IsIdentity(what) && await ledger.FindDumpAsync(what, cancellationToken) is null
            ? await ledger.FindArticleAsync(what, cancellationToken)
                ?? throw new CliException($"No dump, article or event has the id '{what}'.")
            : null;
    }
}
