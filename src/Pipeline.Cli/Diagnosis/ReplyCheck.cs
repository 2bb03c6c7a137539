using System.Runtime.CompilerServices;
using Azure;
using Pipeline.Delivery;
using Pipeline.Ledger;

namespace Pipeline.Cli.Diagnosis;

/// <summary>Whether uploaders ask for answers on queues that are not allowed.</summary>
internal sealed class ReplyCheck(IDumpRows dumps) : ICheck
{
    /// <summary>Rows of dumps looked at.</summary>
    private const int Most = 10_000;

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await FindAsync(cancellationToken);
    }

    private async Task<Finding> FindAsync(CancellationToken cancellationToken)
    {
        var (looked, refused) = (0, new List<DumpRow>());
        try
        {
            await foreach (var page in dumps.ListDumpsAsync("", from: null, cancellationToken))
            {
                looked += page.Items.Count;
                refused.AddRange(page.Items.Where(dump => dump.RefusedReplyTo is not null));
                if (looked >= Most)
                {
                    break;
                }
            }
        }
        catch (RequestFailedException)
        {
            return new(Verdict.Skipped, "replies: the ledger cannot be looked into");
        }

        return refused.MaxBy(dump => dump.AcceptedAt) is not { } last
            ? new(Verdict.Ok, $"replies: no reply queue was refused to the uploaders of {looked} dumps looked at")
            : new(
                Verdict.Warning,
                $"replies: a reply queue was refused to the uploaders of {refused.Count} of {looked} dumps looked at, "
                    + $"last '{last.RefusedReplyTo}' to {last.Name}",
                $"tell the uploader, or allow the queue in {ReplyOptions.Section}:{nameof(ReplyOptions.Queues)} and upload the dump again");
    }
}
