using Pipeline.Cli.Output;
using Pipeline.Cli.Running;
using Pipeline.Ledger;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary>Finds the dump that somebody means.</summary>
internal static class DumpLookup
{
    /// <param name="ledger">Where to look.</param>
    /// <param name="nameOrId">The blob's name in raw-articles, whole or as a table shortens it, the path of a file that a run uploaded, or
    /// the dump's id. Of several versions of a blob the last is meant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CliException">The ledger does not know it.</exception>
    public static async Task<DumpRow> FindAsync(this ILedger ledger, string nameOrId, CancellationToken cancellationToken)
    {
        var found = Identity.IsIdentity(nameOrId) ? await ledger.FindDumpAsync(nameOrId, cancellationToken) : null;
        await foreach (var version in ledger.ListVersionsAsync(nameOrId, cancellationToken))
        {
            found = found is null || version.AcceptedAt > found.AcceptedAt ? version : found;
        }

        return found
            ?? await FindShortenedAsync(ledger, nameOrId, cancellationToken)
            ?? throw new CliException(
                $"'{nameOrId}' is not in the ledger: no trigger has reported it yet, or no dump had this name. 'pipeline status' lists all.");
    }

    /// <summary>By the name as a table shortens it, or by the path of a file that a run uploaded.</summary>
    private static Task<DumpRow?> FindShortenedAsync(ILedger ledger, string name, CancellationToken cancellationToken) =>
        name.IndexOf(LongNames.Cut, StringComparison.Ordinal) is > 0 and var cut
            ? FindAsync(ledger, name, name[..cut], name[(cut + LongNames.Cut.Length)..], cancellationToken)
            : FindAsync(ledger, name, BlobNames.Runs, $"/{name}", cancellationToken);

    private static async Task<DumpRow?> FindAsync(
        ILedger ledger,
        string name,
        string beginning,
        string end,
        CancellationToken cancellationToken)
    {
        var found = await ledger.ListDumpsAsync(beginning, from: null, cancellationToken)
            .SelectMany(page => page.Items)
            .Where(dump => dump.Name.EndsWith(end, StringComparison.Ordinal))
            .OrderByDescending(dump => dump.AcceptedAt)
            .ToListAsync(cancellationToken);
        return found.Select(dump => dump.Name).Distinct(StringComparer.Ordinal).Count() <= 1
            ? found.FirstOrDefault()
            : throw new CliException(
                $"'{name}' may be any of {found.Count} dumps; 'pipeline status --json' has their whole names and ids.");
    }
}
