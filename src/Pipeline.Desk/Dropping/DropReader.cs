using Pipeline.Desk.Index;
using Pipeline.Desk.Reading;
using Pipeline.Ledger;
using Pipeline.Operations;

namespace Pipeline.Desk.Dropping;

/// <summary>
/// Looks at the files of a drop: a request for each thousand of them, one for the dead letters, and the index for the articles of those
/// that are open.
/// </summary>
internal sealed class DropReader(ILedger ledger, IndexReader index, DeadLetterBox box, TimeProvider clock)
{
    /// <summary>Files of a drop that are looked at; of a larger one the first.</summary>
    public const int MostFiles = 20_000;

    /// <summary>Dead letters counted; five pages of the container.</summary>
    private const int MostLetters = 25_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <param name="drop">Of <see cref="DropNames.NewDrop"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<DroppedFile>> ReadAsync(string drop, CancellationToken cancellationToken) =>
        Patience.WithinAsync(Longest, clock, token => LookAsync(drop, token), cancellationToken);

    private async Task<IReadOnlyList<DroppedFile>> LookAsync(string drop, CancellationToken cancellationToken)
    {
        var rows = await ledger
            .ListDumpsAsync(DropNames.Prefix(drop), null, cancellationToken)
            .SelectMany(page => page.Items)
            .Take(MostFiles)
            .ToListAsync(cancellationToken);
        var open = rows.Where(row => !row.IsSettled && row.Position.Ordinal > 0).Select(row => row.Id).ToList();
        var (progress, dead) = (index.Progress(open), await DeadAsync(open, cancellationToken));
        return
        [
            .. rows.Select(row =>
            {
                var (summarized, rejected) = progress.GetValueOrDefault(row.Id);
                return DroppedFile.Of(row, summarized, rejected, dead.GetValueOrDefault(row.Id));
            }),
        ];
    }

    private async Task<Dictionary<string, int>> DeadAsync(List<string> open, CancellationToken cancellationToken) =>
        open.Count == 0
            ? []
            : await box.DumpsOfArticlesAsync(cancellationToken)
                .Take(MostLetters)
                .GroupBy(dump => dump)
                .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken: cancellationToken);
}
