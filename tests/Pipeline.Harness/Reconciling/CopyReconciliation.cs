using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Ledger;
using Pipeline.Summarization.Models;

namespace Pipeline.Harness.Reconciling;

/// <summary>
/// Holds what several outlets print alike against what came of it: all of a text are in one cluster and nothing else is, whichever hosts
/// took them in; a route that leaves copies out has one of each text at least, and every update; and each dump's row says what was left
/// out.
/// </summary>
/// <param name="fed">The copies.</param>
/// <param name="once">The articles on the route that leaves copies out.</param>
/// <param name="account">What is there.</param>
/// <param name="findings">Are added to.</param>
internal sealed class CopyReconciliation(IReadOnlyList<FedCopy> fed, IReadOnlySet<string> once, Account account, Findings findings)
{
    private readonly ILookup<string, Effect> summaries = account.Effects
        .Where(effect => effect.Summarized is not null).ToLookup(effect => effect.Summarized!.Dump.Name);

    /// <summary>Summaries that the subscribers were given.</summary>
    public int Sent => fed.Sum(copy => summaries[copy.Name].Count());

    /// <summary>Those that the route did not get.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Of all texts and updates, those for which a model was paid.</summary>
    public int Paid => fed.SelectMany(copy => summaries[copy.Name])
        .Where(effect => effect.Summarized!.Usage.Attempts > 0).Select(effect => effect.Summarized!.TextId).Distinct().Count();

    public void Run()
    {
        var clusters = new Dictionary<string, int>();
        foreach (var text in fed.GroupBy(copy => copy.Story))
        {
            var delivered = text.Where(IsDelivered).ToList();
            foreach (var id in delivered.Select(copy => summaries[copy.Name].First().Summarized!.Cluster?.Id).Distinct())
            {
                if (id is null || !clusters.TryAdd(id, text.Key))
                {
                    findings.Wrong.Add($"text {text.Key} is in {(id is null ? "no cluster" : $"a cluster with text {clusters[id]}")}");
                }
            }

            if (clusters.Values.Count(story => story == text.Key) > 1)
            {
                findings.Wrong.Add($"text {text.Key} is in several clusters");
            }

            CheckRoute(text.Key, delivered);
        }

        findings.Wrong.AddRange(account.Effects
            .Where(effect => effect.Summarized is { Cluster: { } cluster } told
                && clusters.ContainsKey(cluster.Id) && !told.Dump.Name.StartsWith(FedCopy.Folder, StringComparison.Ordinal))
            .Select(effect => $"{effect.Summarized!.Dump.Name}#{effect.Summarized.Ordinal} is in a cluster with another text"));
    }

    private void CheckRoute(int text, List<FedCopy> delivered)
    {
        foreach (var copy in delivered)
        {
            var told = summaries[copy.Name].First().Summarized!;
            var isSent = once.Contains(told.ArticleId);
            LeftOut += isSent ? 0 : 1;
            if (!isSent && copy.IsUpdate)
            {
                findings.Wrong.Add($"{copy.Name} says something else, and was left out");
            }

            if (account.Dumps[copy.Name].Suppressed != (isSent ? 0 : 1))
            {
                findings.Wrong.Add($"{copy.Name} was {(isSent ? "sent" : "left out")}, its dump says {account.Dumps[copy.Name].Suppressed}");
            }
        }

        if (delivered.Exists(copy => !copy.IsUpdate)
            && !delivered.Exists(copy => !copy.IsUpdate && once.Contains(summaries[copy.Name].First().Summarized!.ArticleId)))
        {
            findings.Lost.Add($"text {text} was left out as a whole");
        }
    }

    private bool IsDelivered(FedCopy copy)
    {
        var row = account.Dumps.GetValueOrDefault(copy.Name) is { } dump ? account.Articles.GetValueOrDefault((dump.Id, 1)) : null;
        var sent = summaries[copy.Name].ToList();
        if (row is { State: ArticleState.Dead, Problem: { } problem } && problem.Class == ModelFailure.BadOutput.Class)
        {
            account.Leftovers.Remove(Account.DeadLetter(row.DumpId, row.Ordinal));
            return false;
        }

        if (row?.State is not ArticleState.Delivered || sent is not [{ Summarized: { } told }])
        {
            findings.Lost.Add($"{copy.Name} is {row?.State.ToString() ?? "without a row"} and came {sent.Count} times: {row?.Problem}");
            return false;
        }

        if (told.Title != copy.Article.Title || !told.Summary.Contains(copy.Article.Place, StringComparison.Ordinal))
        {
            findings.Wrong.Add($"{copy.Name}, {copy.Article.Title}, came as '{told.Title}': {told.Summary}");
        }

        return true;
    }
}
