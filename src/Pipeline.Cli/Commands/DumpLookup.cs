using Pipeline.Ledger;

namespace Pipeline.Cli.Commands;

/// <summary>Finds the dump that somebody means.</summary>
internal static class DumpLookup
{
    /// <param name="ledger">Where to look.</param>
    /// <param name="nameOrId">The blob's name in raw-articles, or the dump's id. Of several versions of a blob the last is meant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CliException">The ledger does not know it.</exception>
    public static async Task<DumpRow> FindAsync(this ILedger ledger, string nameOrId, CancellationToken cancellationToken)
    {
        var found = Identity.IsIdentity(nameOrId) ? await ledger.FindDumpAsync(nameOrId, cancellationToken).ConfigureAwait(false) : null;
        await foreach (var version in ledger.ListVersionsAsync(nameOrId, cancellationToken).ConfigureAwait(false))
        {
            found = found is null || version.AcceptedAt > found.AcceptedAt ? version : found;
        }

        return found
            ?? throw new CliException($"'{nameOrId}' is not in the ledger: no trigger has reported it yet, or no dump had this name.");
    }
}
