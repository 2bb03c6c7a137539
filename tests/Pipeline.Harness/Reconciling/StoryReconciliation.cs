using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Ledger;
using Pipeline.Summarization.Models;

namespace Pipeline.Harness.Reconciling;

/// <summary>
/// Holds an agency's stories against what the subscribers did: nothing that was taken back stands, nothing came before the end of its
/// embargo, nothing is lost, and of all versions but the newest it is told that they are not the newest.
/// </summary>
internal sealed class StoryReconciliation(IReadOnlyList<FedItem> fed, Account account, Findings findings)
{
    private readonly ILookup<string, Effect> summaries = account
        .Effects.Where(effect => effect.Summarized is not null)
        .ToLookup(effect => effect.Summarized!.Dump.Name);

    private readonly HashSet<string> withdrawn = [.. account.Effects.Select(effect => effect.Forgotten?.ArticleId).OfType<string>()];

    private readonly HashSet<string> superseded =
    [
        .. account.Effects.Select(effect => effect.Summarized?.Supersedes).OfType<string>(),
        .. account.Effects.Where(effect => effect.Summarized?.SupersededBy is not null).Select(effect => effect.EventId),
    ];

    /// <summary>Articles that were taken back after they had been sent.</summary>
    public int Withdrawn { get; private set; }

    /// <summary>Articles that the model left no other end than a dead letter.</summary>
    public int Buried { get; private set; }

    /// <summary>Summaries that the subscribers were given.</summary>
    public int Sent => fed.Sum(item => summaries[item.Name].Count());

    public void Run()
    {
        foreach (var story in fed.GroupBy(item => item.Story))
        {
            var kill = story.FirstOrDefault(item => item.IsKill);
            var killRow = kill is null ? null : Row(kill);
            if (kill is not null && killRow is not { State: ArticleState.Rejected, Problem.Class: RejectionClass.Killed })
            {
                findings.Wrong.Add($"{kill.Name} is {killRow?.State.ToString() ?? "without a row"}: {killRow?.Problem}");
            }

            var standing = story.Where(item => !item.IsKill && !(item.Version <= kill?.Version)).ToList();
            foreach (var item in story.Where(item => !item.IsKill))
            {
                CheckEmbargo(item);
                if (standing.Contains(item))
                {
                    CheckStanding(item, standing.Max(other => other.Version));
                }
                else
                {
                    CheckKilled(item, killRow);
                }
            }
        }
    }

    private ArticleRow? Row(FedItem item) =>
        account.Dumps.GetValueOrDefault(item.Name) is { } dump ? account.Articles.GetValueOrDefault((dump.Id, 1)) : null;

    private void CheckEmbargo(FedItem item) =>
        findings.Wrong.AddRange(
            summaries[item.Name]
                .Where(effect => effect.At < item.EmbargoedUntil)
                .Select(effect => $"{item.Name} came at {effect.At:O}, before the end of its embargo at {item.EmbargoedUntil:O}"));

    private void CheckKilled(FedItem item, ArticleRow? kill)
    {
        var row = Row(item);
        var sent = summaries[item.Name].ToList();
        if (row is not ({ State: ArticleState.Forgotten } or { State: ArticleState.Rejected, Problem.Class: RejectionClass.Killed
            or RejectionClass.Superseded }))
        {
            findings.Wrong.Add($"{item.Name} was killed and is {row?.State.ToString() ?? "without a row"}: {row?.Problem}");
        }

        if (sent.Count > 0 && !withdrawn.Contains(sent[0].Summarized!.ArticleId))
        {
            findings.Wrong.Add($"{item.Name} was sent, and nobody was told of its kill");
        }

        if (sent.Count > 0 && row?.ReadyAt > kill?.SettledAt)
        {
            findings.Wrong.Add($"{item.Name} was taken in after its story had been killed, and was sent");
        }

        Withdrawn += sent.Count > 0 ? 1 : 0;
    }

    private void CheckStanding(FedItem item, int newest)
    {
        var row = Row(item);
        var sent = summaries[item.Name].ToList();
        if (row is { State: ArticleState.Dead, Problem: { } problem } && problem.Class == ModelFailure.BadOutput.Class)
        {
            account.Leftovers.Remove(Account.DeadLetter(row.DumpId, row.Ordinal));
            Buried++;
            return;
        }

        if (row is { State: ArticleState.Rejected, Problem.Class: RejectionClass.Superseded }
            && item.EmbargoedUntil is not null
            && item.Version < newest)
        {
            return;
        }

        if (row?.State is not ArticleState.Delivered || sent.Count != 1 || sent[0].EventId != row.EventId)
        {
            findings.Lost.Add($"{item.Name} is {row?.State.ToString() ?? "without a row"} and came {sent.Count} times: {row?.Problem}");
        }
        else if (withdrawn.Contains(row.ArticleId))
        {
            findings.Wrong.Add($"{item.Name} stands, and was withdrawn");
        }
        else if (item.Version < newest && !superseded.Contains(row.EventId!))
        {
            findings.Wrong.Add($"{item.Name} is not the newest version, and nobody was told so");
        }
        else if (item.Version == newest && superseded.Contains(row.EventId!))
        {
            findings.Wrong.Add($"{item.Name} is the newest version, and was told to be superseded");
        }
    }
}
