using System.Text.Json;
using Azure;
using Pipeline.Azure.Storage;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization.Models;

namespace Pipeline.Harness.Reconciling;

/// <summary>Holds what was fed against the ledger, the blobs and what the subscribers did.</summary>
/// <param name="fed">In the order of the upload.</param>
/// <param name="others">Names of dumps that are held against it elsewhere, each with the number of its articles at most.</param>
/// <param name="account">What is there.</param>
/// <param name="clients">Reads the texts.</param>
/// <param name="mayBury">Whether the model left no other end than a dead letter for an article.</param>
/// <param name="cascade">Null when only one model is asked.</param>
internal sealed class Reconciliation(
    IReadOnlyList<FedDump> fed,
    IReadOnlyDictionary<string, int> others,
    Account account,
    StorageClients clients,
    Func<FedArticle, bool> mayBury,
    CascadeReconciliation? cascade)
{
    private readonly Findings findings = new();
    private readonly ILookup<(string, int), Effect> summaries = account.Effects
        .Where(effect => effect.Summarized is not null).ToLookup(effect => (effect.Summarized!.Dump.Name, effect.Summarized.Ordinal));

    private readonly ILookup<string, Effect> completions = account
        .Effects.Where(effect => effect.Completed is not null)
        .ToLookup(effect => effect.Completed!.Dump.Name);

    public async Task<Findings> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var dump in fed)
        {
            if (account.Dumps.GetValueOrDefault(dump.Name) is { } row)
            {
                CheckDump(dump, row);
                await Parallel.ForEachAsync(
                    dump.Articles.Index(),
                    cancellationToken,
                    (article, token) => CheckArticleAsync(dump, row, article.Index + 1, article.Item, token));
            }
            else
            {
                findings.Lost.Add($"dump {dump.Name} has no row");
            }
        }

        return findings;
    }

    private void CheckDump(FedDump dump, DumpRow row)
    {
        var buried = dump.Articles.Index().Count(article => IsBuried(row.Id, article.Index + 1, article.Item));
        var whole = dump.Whole - buried;
        findings.Buried += buried;
        if (row.State is not DumpState.Completed || (row.Delivered, row.Rejected, row.Dead) != (whole, dump.Stubs, buried))
        {
            findings.Wrong.Add(
                $"dump {dump.Name} with {dump.Whole} articles and {dump.Stubs} stubs is {row.State}: {row.Delivered} delivered, {row.Rejected} rejected, {row.Dead} dead, {row.Problem}"
            );
        }

        findings.Wrong.AddRange(
            Enumerable.Range(1, dump.Articles.Count)
                .Select(ordinal => account.Articles.GetValueOrDefault((row.Id, ordinal)))
                .Where(article => article is { State: ArticleState.Delivered } && article.IsUrgent != dump.IsUrgent)
                .Select(article => $"dump {dump.Name}, article {article!.Ordinal} left its lane"));

        if (completions[dump.Name].ToList() is not [{ Completed: { } told }])
        {
            findings.Wrong.Add($"dump {dump.Name} was told as completed {completions[dump.Name].Count()} times");
        }
        else if ((told.Articles, told.Delivered, told.Rejected, told.Dead) != (dump.Articles.Count, whole, dump.Stubs, buried))
        {
            findings.Wrong.Add(
                $"dump {dump.Name} was told with {told.Articles} articles, {told.Delivered} delivered, {told.Rejected} rejected, {told.Dead} dead"
            );
        }
    }

    /// <summary>Whether it is a dead letter because of nonsense from the model, twice, and has its object.</summary>
    private bool IsBuried(string dumpId, int ordinal, FedArticle article) =>
        account.Articles.GetValueOrDefault((dumpId, ordinal)) is { State: ArticleState.Dead, Problem: { } problem }
        && problem.Class == ModelFailure.BadOutput.Class
        && mayBury(article)
        && account.Leftovers.Contains(Account.DeadLetter(dumpId, ordinal));

    private async ValueTask CheckArticleAsync(
        FedDump dump,
        DumpRow dumpRow,
        int ordinal,
        FedArticle article,
        CancellationToken cancellationToken)
    {
        var row = account.Articles.GetValueOrDefault((dumpRow.Id, ordinal));
        var stored = article.IsStub ? null : await ReadAsync(dumpRow.Id, ordinal, cancellationToken);
        lock (findings)
        {
            if (IsBuried(dumpRow.Id, ordinal, article))
            {
                account.Leftovers.Remove(Account.DeadLetter(dumpRow.Id, ordinal));
                findings.Wrong.AddRange(
                    summaries[(dump.Name, ordinal)]
                        .Select(effect => $"{dump.Name}#{ordinal} is a dead letter, and came as {effect.EventId}"));
                return;
            }

            Check($"{dump.Name}#{ordinal}", article, row, stored, [.. summaries[(dump.Name, ordinal)]]);
        }
    }

    private void Check(string name, FedArticle article, ArticleRow? row, StoredArticle? stored, IReadOnlyList<Effect> effects)
    {
        if (row?.State != (article.IsStub ? ArticleState.Rejected : ArticleState.Delivered))
        {
            findings.Lost.Add($"{name} is {row?.State.ToString() ?? "without a row"}: {row?.Problem}");
        }

        if (article.IsStub)
        {
            findings.Wrong.AddRange(effects.Select(effect => $"{name} is a stub, and came as {effect.EventId}"));
            return;
        }

        switch (effects)
        {
            case []:
                findings.Lost.Add($"{name} never came to the subscriber");
                break;
            case [var effect]:
                CheckEffect(name, article, row, stored, effect);
                break;
            default:
                findings.Wrong.Add(
                    $"{name} had {effects.Count} effects under {string.Join(", ", effects.Select(effect => effect.EventId))}");
                break;
        }
    }

    private void CheckEffect(string name, FedArticle article, ArticleRow? row, StoredArticle? stored, Effect effect)
    {
        var told = effect.Summarized!;
        if (effect.EventId != row?.EventId)
        {
            findings.Wrong.Add($"{name} came as event {effect.EventId}, its row says {row?.EventId}");
        }

        if (told.Title != article.Title || !told.Summary.Contains(article.Place, StringComparison.Ordinal) || told.KeyPoints.Count == 0)
        {
            findings.Wrong.Add($"{name}, {article.Title}, came as '{told.Title}' with {told.KeyPoints.Count} points: {told.Summary}");
        }

        if (article.Wanted is { } wanted
            && (told.Headline == wanted
                || told.KeyPoints.Concat(told.SummarySentences ?? [])
                    .Any(statement => statement.Grounded && statement.Text.Contains(wanted, StringComparison.Ordinal))))
        {
            findings.Wrong.Add($"{name} orders its reader to write '{wanted}', and that was delivered: {told.Headline}; {told.Summary}");
        }

        if (cascade?.Check(article, told) is { } other)
        {
            findings.Wrong.Add($"{name} {other}");
        }

        if (effect.IsByReference != article.IsLong)
        {
            findings.Wrong.Add($"{name} came {(effect.IsByReference ? "as a claim check" : "whole")}");
        }

        if (stored is null)
        {
            findings.Lost.Add($"{name} has no stored text");
            return;
        }

        var body = stored.Article.Body;
        findings.Wrong.AddRange(
            article
                .Paragraphs.Where(paragraph => !body.Contains(paragraph, StringComparison.Ordinal))
                .Select(paragraph => $"{name} was stored without '{paragraph}'"));
        findings.Wrong.AddRange(
            Evidence(told)
                .Where(evidence => evidence.End > body.Length || body[evidence.Start..evidence.End] != evidence.Text)
                .Select(evidence => $"{name}: {evidence.Start}..{evidence.End} is not '{evidence.Text}'"));
    }

    /// <summary>To be called last: what is explained elsewhere is no longer among the leftovers.</summary>
    public void CheckExtras()
    {
        var names = fed.ToDictionary(dump => dump.Name);
        var fedIds = account
            .Dumps.Values.Where(dump => names.ContainsKey(dump.Name))
            .ToDictionary(dump => dump.Id, dump => names[dump.Name].Articles.Count);
        var events = account.Effects.Select(effect => effect.EventId).ToHashSet();
        findings.Unexplained.AddRange(
            account.Dumps.Keys.Where(name => !names.ContainsKey(name) && !others.ContainsKey(name)).Select(name => $"dump {name}"));
        var otherIds = account.DumpsById.Values.Where(dump => others.ContainsKey(dump.Name))
            .ToDictionary(dump => dump.Id, dump => others[dump.Name]);
        findings.Unexplained.AddRange(
            account
                .Articles.Keys.Where(key => key.Ordinal > otherIds.GetValueOrDefault(key.DumpId, fedIds.GetValueOrDefault(key.DumpId)))
                .Select(key => $"row of {key.DumpId}#{key.Ordinal}"));
        findings.Unexplained.AddRange(
            summaries
                .Where(group => !others.ContainsKey(group.Key.Item1))
                .Where(group => group.Key.Item2 > (names.GetValueOrDefault(group.Key.Item1)?.Articles.Count ?? 0))
                .Select(group => $"summary of {group.Key}"));
        findings.Unexplained.AddRange(
            completions
                .Where(group => !names.ContainsKey(group.Key) && !others.ContainsKey(group.Key))
                .Select(group => $"completion of {group.Key}"));
        findings.Unexplained.AddRange(account.Repeats.Where(id => !events.Contains(id)).Select(id => $"message of event {id}"));
        findings.Unexplained.AddRange(account.Leftovers);
    }

    private static IEnumerable<Evidence> Evidence(ArticleSummarized told) =>
        told.KeyPoints.Concat(told.SummarySentences ?? []).SelectMany(point => point.Evidence);

    private async Task<StoredArticle?> ReadAsync(string dumpId, int ordinal, CancellationToken cancellationToken)
    {
        try
        {
            var blob = clients.Container(ContainerNames.Articles).GetBlobClient(StoredArticle.BlobName(dumpId, ordinal));
            var content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
            return JsonSerializer.Deserialize(content.ToMemory().Span, DocumentJson.Compact.StoredArticle);
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return null;
        }
    }
}
