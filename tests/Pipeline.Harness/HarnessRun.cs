using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azure.Storage;
using Pipeline.Harness.Faults;
using Pipeline.Harness.Feeding;
using Pipeline.Harness.Reading;
using Pipeline.Harness.Reconciling;
using Pipeline.Harness.Workers;
using Pipeline.Hosting;
using Pipeline.Operations;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness;

/// <summary>One run from an empty account to the verdict.</summary>
internal sealed class HarnessRun(HarnessOptions options, TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Articles that are fed before others are settled, and events before others are read: the emulator sorts all messages of all queues at
    /// each call.
    /// </summary>
    private const int MostOpen = 400;

    /// <summary>Bytes of one worker: what a host with the worst of inputs is to stay under.</summary>
    private const long MostMemory = 700L * 1024 * 1024;

    private static readonly string[] ToBeEmpty =
        [QueueNames.Dumps, QueueNames.Articles, QueueNames.UrgentArticles, QueueNames.ArticleSummaries];

    /// <returns>Whether everything adds up.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-harness-").FullName;
        var isClean = await RunAsync(folder, cancellationToken);
        if (isClean)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            await output.WriteLineAsync($"logs and data: {folder}");
        }

        return isClean;
    }

    private async Task<bool> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var fed = Feed.Create(options.Articles, new Random(options.Seed));
        var wire = WireFeed.Create(options.Stories, clock.GetUtcNow(), new Random(options.Seed + 3));
        var copies = CopyFeed.Create(options.Copies, new Random(options.Seed + 7));
        var faults = new ModelFaults(options.ModelFaults, new Random(options.Seed + 1), options.IsCascade);
        await using var model = await StandInModel.StartAsync(faults.Answer);
        await using var emulator = await Emulator.StartAsync(
            options.IsInMemory ? null : Path.Combine(folder, "azurite"),
            new Random(options.Seed + 6),
            clock,
            cancellationToken);
        var effects = await EffectsAsync(emulator, cancellationToken);
        // Without unrest nothing is taken away either.
        var taken = options.Faults > 0 ? TakenDump.Create(new Random(options.Seed + 5)) : [];
        Chaos chaos;
        Taker taker;
        bool settled;
        long peak;
        await using (var fleet = new Fleet(options, FleetSettings.Of(options, emulator, model), folder, clock))
        {
            using var limit = new CancellationTokenSource(options.Limit, clock);
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            chaos = new Chaos(fleet, emulator, options.Pause, new Random(options.Seed + 2), clock);
            await using var services = Services(emulator);
            taker = new Taker(emulator, fleet, services.GetRequiredService<CancelDump>(), clock);
            settled = await SettleAsync(emulator, Mixed(fed, wire, copies, taken), taken, taker, chaos, waiting.Token);
            peak = fleet.Peak;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var took = clock.GetElapsedTime(started);
        var account = await Account.ReadAsync(emulator.Clients, effects, options.MayHoldCopies, cancellationToken);
        var cascade = options.IsCascade ? new CascadeReconciliation(faults.MayBury) : null;
        var reconciliation = new Reconciliation(
            fed,
            wire.Select(item => (item.Name, Articles: 1))
                .Concat(copies.Select(copy => (copy.Name, Articles: 1)))
                .Concat(taken.Select(dump => (dump.Dump.Name, Articles: dump.Dump.Articles.Count)))
                .ToDictionary(dump => dump.Name, dump => dump.Articles),
            account,
            emulator.Clients,
            article => faults.MayBury(article) && !options.IsCascade,
            cascade);
        var findings = await reconciliation.RunAsync(cancellationToken);
        var stories = new StoryReconciliation(wire, account, findings);
        stories.Run();
        var once = await QueuedArticles.ReadAsync(emulator.Clients.Queue(HarnessOptions.OnceQueue), cancellationToken);
        var outlets = new CopyReconciliation(copies, once, account, findings);
        outlets.Run();
        var takings = new TakenReconciliation(taken, account, findings);
        takings.Run();
        new CompletionReconciliation(account, findings).Run();
        reconciliation.CheckExtras();
        if (peak > MostMemory)
        {
            findings.Wrong.Add($"a worker took {peak >> 20} MB, more than {MostMemory >> 20}");
        }

        // What a run has not tried it has not shown.
        findings.Wrong.AddRange(faults.Missing);
        if (taken.Count > 0 && taker.Between == 0)
        {
            findings.Wrong.Add("no worker was killed between the storing of a dump's rows and the moving of its position");
        }

        foreach (var line in findings.Lines())
        {
            await output.WriteLineAsync(line);
        }

        var texts = fed.SelectMany(dump => dump.Articles).Where(article => !article.IsStub).Distinct().Count();
        var whole = fed.Sum(dump => dump.Whole) - findings.Buried;
        var handled = account.Effects.Count(effect => effect.Summarized is not null) - stories.Sent - outlets.Sent - takings.Sent;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"seed {options.Seed}: {options.Articles} articles in {fed.Count} dumps, {fed.Where(dump => dump.IsUrgent).Sum(dump => dump.Whole)} of them urgent, {texts} different texts, {fed.Sum(dump => dump.Stubs)} stubs, {findings.Buried} answered with nonsense twice and buried, {account.Effects.Count(effect => effect.IsByReference)} by claim check; {options.Workers} workers, {took.TotalSeconds:0} s{(settled ? "" : ", NOT settled")}"
            ));
        if (cascade is not null)
        {
            await output.WriteLineAsync(
                "summarised by " + string.Join(", ", cascade.Count.Select(model => string.Create(CultureInfo.InvariantCulture, $"{model.Key} {model.Value}"))));
        }

        await output.WriteLineAsync(
            $"{options.Stories} stories of an agency in {wire.Count} items, {wire.Count(item => item.IsKill)} kills and {wire.Count(item => item.EmbargoedUntil is not null)} embargoes; {stories.Sent} sent, {stories.Withdrawn} withdrawn, {stories.Buried} buried"
        );
        await output.WriteLineAsync(
            $"{options.Copies} texts from several outlets in {copies.Count} articles; {outlets.Sent} sent, {outlets.Paid} of them paid for, {outlets.LeftOut} left out on a route");
        await output.WriteLineAsync(
            $"{chaos}; {faults.Count} of {model.Requests.Count} model calls failed, {faults.Obeyed} obeyed an article, {faults.Bloating} were answered beyond all measure; {options.StorageFaults:0.0%} of storage calls; {taken.Count} dumps taken away after {takings.Stored} articles, {taker.Between} of them between rows and position; a worker took {peak >> 20} MB at most");
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{findings}; subscriber effects {(handled == whole ? "exactly" : "NOT")} {whole}{(handled == whole ? "" : $" but {handled}")}; duplicate messages {account.Repeats.Count} (each with a known id); model calls per article {model.Requests.Count / (double)texts:0.00}"
            ));
        return settled && findings.IsEmpty && handled == whole;
    }

    /// <summary>All dumps in one order, those of each kind in their own.</summary>
    private IEnumerable<FedDump> Mixed(
        IReadOnlyList<FedDump> fed, IReadOnlyList<FedItem> wire, IReadOnlyList<FedCopy> copies, IReadOnlyList<TakenDump> taken)
    {
        IReadOnlyList<FedDump> single =
        [
            .. wire.Select(item => new FedDump(item.Name, item.Content(), [new(0, IsStub: false)])),
            .. copies.Select(copy => new FedDump(copy.Name, copy.Content(), [copy.Article])),
        ];
        var random = new Random(options.Seed + 4);
        var (next, item) = (0, 0);
        var left = new Queue<TakenDump>(taken);
        while (next < fed.Count || item < single.Count)
        {
            if (left.Count > 0 && random.Next(fed.Count + single.Count) < 2 * (taken.Count + 1))
            {
                yield return left.Dequeue().Dump;
                continue;
            }

            if (random.Next(fed.Count - next + single.Count - item) < fed.Count - next)
            {
                yield return fed[next++];
            }
            else
            {
                yield return single[item++];
            }
        }

        while (left.TryDequeue(out var last))
        {
            yield return last.Dump;
        }
    }

    private static async Task<EffectTable> EffectsAsync(Emulator emulator, CancellationToken cancellationToken)
    {
        var table = new TableClient(emulator.ConnectionString, EffectTable.Name);
        await table.CreateIfNotExistsAsync(cancellationToken);
        await emulator.Clients.Queue(HarnessOptions.OnceQueue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return new EffectTable(table, new Random(0));
    }

    /// <returns>Whether every dump was settled and every queue worked off in time.</returns>
    private async Task<bool> SettleAsync(
        Emulator emulator,
        IEnumerable<FedDump> fed,
        IReadOnlyList<TakenDump> taken,
        Taker taker,
        Chaos chaos,
        CancellationToken limit)
    {
        using var calm = new CancellationTokenSource();
        var unrest = options.Faults > 0 ? chaos.RunAsync(calm.Token) : Task.CompletedTask;
        var open = new List<(string Id, int Articles)>();
        foreach (var dump in fed)
        {
            await UntilAsync(() => AreSettledAsync(emulator, open, MostOpen), limit);
            var id = "";
            await UntilAsync(async () => (id = await UploadAsync(emulator, dump, overwrite: false, open)).Length > 0, limit);
            if (taken.FirstOrDefault(taking => taking.Dump == dump) is { } away)
            {
                away.Ids.Add(id);
                await UntilAsync(() => TakenAsync(away), limit);
            }
        }

        await UntilAsync(() => AreSettledAsync(emulator, open, 0), limit);
        await calm.CancelAsync();
        await unrest;
        return await UntilAsync(() => AreEmptyAsync(emulator), limit) && open.Count == 0;

        async Task<bool> TakenAsync(TakenDump away)
        {
            await taker.TakeAsync(away, version => UploadAsync(emulator, version, overwrite: true, open), limit);
            return true;
        }
    }

    private static ServiceProvider Services(Emulator emulator)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("PipelineStorage", emulator.ConnectionString)])
            .Build();
        return new ServiceCollection()
            .AddPipelineHost(configuration, StorageSettings.From(configuration)!)
            .AddLocalHost()
            .BuildServiceProvider();
    }

    private static async Task<string> UploadAsync(Emulator emulator, FedDump dump, bool overwrite, List<(string Id, int Articles)> open)
    {
        var blob = emulator.Clients.Container(ContainerNames.RawArticles).GetBlobClient(dump.Name);
        try
        {
            var upload = new BlobUploadOptions
            {
                Metadata = dump.IsUrgent ? new Dictionary<string, string> { ["pipeline_urgent"] = "true" } : null,
                Conditions = overwrite ? null : new() { IfNoneMatch = ETag.All },
            };
            await blob.UploadAsync(BinaryData.FromBytes(dump.Content), upload);
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            // An earlier try arrived after all.
        }

        var etag = (await blob.GetPropertiesAsync()).Value.ETag.ToString("G").Trim('"');
        var id = Identity.OfDump(ContainerNames.RawArticles, dump.Name, etag);
        open.Add((id, dump.Articles.Count));
        return id;
    }

    /// <returns>Whether no more articles than that are in dumps that are not settled, and no more events unread.</returns>
    private static async Task<bool> AreSettledAsync(Emulator emulator, List<(string Id, int Articles)> open, int most)
    {
        foreach (var dump in open.ToList())
        {
            if (
                await emulator.Clients.Ledger.GetEntityIfExistsAsync<TableEntity>(dump.Id, "dump", ["Open"])
                    is { HasValue: true, Value: { } row }
                && row.GetBoolean("Open") is false)
            {
                open.Remove(dump);
            }
        }

        return open.Sum(dump => dump.Articles) <= most
            && (await emulator.Clients.Queue(QueueNames.ArticleSummaries).GetPropertiesAsync()).Value.ApproximateMessagesCount <= most;
    }

    private async Task<bool> AreEmptyAsync(Emulator emulator)
    {
        foreach (var name in ToBeEmpty.Except(options.MayHoldCopies))
        {
            if ((await emulator.Clients.Queue(name).GetPropertiesAsync()).Value.ApproximateMessagesCount > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Whether it came to be so within the limit; if not, what is missing shows in the reconciliation.</returns>
    private async Task<bool> UntilAsync(Func<Task<bool>> outcome, CancellationToken limit)
    {
        while (!limit.IsCancellationRequested)
        {
            try
            {
                if (await outcome())
                {
                    return true;
                }
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                // The storage is being restarted.
            }

            await Task.Delay(Interval, clock, limit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }
}
