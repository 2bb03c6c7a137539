using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Ledger;
using Pipeline.Summarization.Models;

namespace Pipeline.Harness.Reconciling;

/// <summary>
/// Holds the dumps that were taken from under their readers against what came of them: each is told once, with all that was stored of it,
/// and of what was stored nothing is lost.
/// </summary>
internal sealed class TakenReconciliation(IReadOnlyList<TakenDump> taken, Account account, Findings findings)
{
    private readonly ILookup<string, Effect> summaries = account.Effects
        .Where(effect => effect.Summarized is not null).ToLookup(effect => effect.Summarized!.Dump.Id);

    /// <summary>Summaries that the subscribers were given.</summary>
    public int Sent => Ids.Sum(id => summaries[id].Count());

    /// <summary>Articles that were stored before their dump was taken away.</summary>
    public int Stored { get; private set; }

    private IEnumerable<string> Ids => taken.SelectMany(dump => dump.Ids);

    public void Run()
    {
        foreach (var dump in taken)
        {
            foreach (var (index, id) in dump.Ids.Index())
            {
                Check($"{dump.Dump.Name}, version {index + 1}", id, dump.Dump.Articles.Count, isWhole: index > 0);
            }
        }
    }

    private void Check(string name, string id, int most, bool isWhole)
    {
        if (account.DumpsById.GetValueOrDefault(id) is not { IsSettled: true } row)
        {
            findings.Lost.Add($"{name} is not settled");
            return;
        }

        if (account.Effects.Count(effect => effect.Completed?.Dump.Id == id) is not 1 and var told)
        {
            findings.Wrong.Add($"{name}, {row.State}, was told as completed {told} times");
        }

        var articles = account.Articles.Values.Where(article => article.DumpId == id).ToList();
        Stored += isWhole ? 0 : articles.Count;
        if (articles.Count > most || (isWhole && (articles.Count < most || row.State != DumpState.Completed)))
        {
            findings.Wrong.Add($"{name} has {articles.Count} of {most} articles and is {row.State}: {row.Problem}");
        }

        var sent = summaries[id].CountBy(effect => effect.Summarized!.Ordinal).ToDictionary();
        foreach (var article in articles)
        {
            if (article is { State: ArticleState.Dead, Problem: { } problem } && problem.Class == ModelFailure.BadOutput.Class)
            {
                account.Leftovers.Remove(Account.DeadLetter(id, article.Ordinal));
            }
            else if (article.State is not (ArticleState.Delivered or ArticleState.Cancelled))
            {
                findings.Lost.Add($"{name}#{article.Ordinal} is {article.State}: {article.Problem}");
            }

            var times = sent.GetValueOrDefault(article.Ordinal);
            if (times != (article.State == ArticleState.Delivered ? 1 : 0))
            {
                findings.Wrong.Add($"{name}#{article.Ordinal} is {article.State} and came {times} times");
            }
        }
    }
}
