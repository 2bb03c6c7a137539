using System.Globalization;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Cli.Files;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Contracts;
using Pipeline.Hosting;
using Pipeline.Ledger;
using Pipeline.Spending;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>
/// One run: uploads files, lets the stages work, reads the answers from a queue of its own, and ends when every uploaded
/// dump is settled and every summary was received.
/// </summary>
internal sealed class RunSession(
    StorageSetup setup,
    IDumpContainer dumps,
    ILedger ledger,
    IMessageReceiver receiver,
    IDocumentStore documents,
    AcceptDump accept,
    LocalStages stages,
    IRunOutput output,
    IOptions<BudgetOptions> budget,
    TimeProvider clock,
    Random random)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Ledger rows looked at in one tick.</summary>
    private const int RowsPerTick = 32;

    /// <summary>Ticks between two looks at what waits.</summary>
    private const int TicksPerWaitingCheck = 20;

    private readonly List<UploadedDump> uploads = [];
    private readonly List<ArticleSummarized> held = [];
    private int delivered;
    private int problems;

    /// <param name="files">To upload.</param>
    /// <param name="stay">Serve the container until cancelled, also after the files are done.</param>
    /// <param name="elsewhere">Other processes do the work; none of it is done here.</param>
    /// <param name="stopping">Ctrl-C or SIGTERM: drains and returns.</param>
    /// <returns>Whether every article of every file was delivered.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<InputFile> files, bool stay, bool elsewhere, CancellationToken stopping)
    {
        await setup.EnsureAsync(stopping).ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = elsewhere ? Task.CompletedTask : stages.RunAsync(stay, ending.Token);
        try
        {
            if (files.Count > 0)
            {
                await output.ShowAsync(progress => ProcessAsync(files, progress, stopping)).ConfigureAwait(false);
            }

            if (stay)
            {
                output.Note($"Serving the container '{ContainerNames.RawArticles}'; Ctrl-C ends it.");
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }

        return problems == 0;
    }

    private async Task<bool> ProcessAsync(IReadOnlyList<InputFile> files, Action<RunProgress> progress, CancellationToken stopping)
    {
        var runId = RunId.Create(clock, random);
        var queue = QueueNames.ReplyPrefix + "run-" + runId;
        await setup.CreateQueueAsync(queue, stopping).ConfigureAwait(false);
        try
        {
            var results = new ResultReader(receiver, documents, queue);
            await UploadAsync(files, runId, queue, stopping).ConfigureAwait(false);
            Waiting? waiting = null;
            for (var tick = 0; ; tick++)
            {
                var received = await results.ReceiveAsync(stopping).ConfigureAwait(false);
                held.AddRange(received);
                await RefreshAsync(tick, stopping).ConfigureAwait(false);
                Print();
                waiting = tick % TicksPerWaitingCheck == TicksPerWaitingCheck - 1 ? await WaitingAsync(stopping).ConfigureAwait(false) : waiting;
                progress(Progress(waiting));
                if (uploads.All(upload => upload.Record.IsSettled) && delivered >= uploads.Sum(upload => upload.Record.Delivered))
                {
                    await ReportProblemsAsync(stopping).ConfigureAwait(false);
                    progress(Progress(null));
                    output.Note($"{delivered} delivered, {problems} not{Cost()}");
                    return true;
                }

                if (received.Count == 0)
                {
                    await Task.Delay(Tick, clock, stopping).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await setup.DeleteQueueAsync(queue, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task UploadAsync(IReadOnlyList<InputFile> files, string runId, string queue, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var name = BlobNames.For(runId, file.Path);
            try
            {
                await using var content = File.OpenRead(file.Path);
                var blob = await dumps.UploadAsync(name, content, queue, cancellationToken).ConfigureAwait(false);
                uploads.Add(new UploadedDump(file.Path, await accept.RunAsync(blob, cancellationToken).ConfigureAwait(false)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Problem(file.Path, new(RejectionClass.Unreadable, e.Message));
            }
            catch (DumpNameException e)
            {
                Problem(file.Path, new(RejectionClass.NameTooLong, e.Message));
            }
        }
    }

    /// <summary>Looks at a few rows, at others in each tick.</summary>
    private async Task RefreshAsync(int tick, CancellationToken cancellationToken)
    {
        var open = uploads.Where(upload => !upload.Record.IsSettled).ToList();
        for (var i = 0; i < Math.Min(RowsPerTick, open.Count); i++)
        {
            var upload = open[(int)(((long)tick * RowsPerTick + i) % open.Count)];
            upload.Record = await ledger.FindDumpAsync(upload.Record.Id, cancellationToken).ConfigureAwait(false) ?? upload.Record;
        }
    }

    /// <summary>Prints the results whose dump has been read: before that nobody knows whether it holds one article or many.</summary>
    private void Print()
    {
        if (held.Count == 0)
        {
            return;
        }

        var byId = uploads.ToDictionary(upload => upload.Record.Id);
        foreach (var result in held.Where(result => byId[result.Dump.Id].IsRead).ToList())
        {
            held.Remove(result);
            delivered++;
            output.Result(SummaryOutput.Of(byId[result.Dump.Id].Source(result.Ordinal), result));
        }
    }

    private async Task ReportProblemsAsync(CancellationToken cancellationToken)
    {
        foreach (var upload in uploads.Where(upload => upload.Record.Rejected + upload.Record.Dead + upload.Record.Cancelled > 0 || upload.Record.Problem is not null))
        {
            await foreach (var article in ledger.ListArticlesAsync(upload.Record.Id, 1, cancellationToken).ConfigureAwait(false))
            {
                if (article is { State: not ArticleState.Delivered, Problem: { } problem })
                {
                    Problem(upload.Source(article.Ordinal), problem);
                }
            }

            if (upload.Record.Problem is { } whole)
            {
                Problem(upload.Path, whole);
            }
        }
    }

    private string Cost() => uploads.Aggregate((decimal?)0, (sum, upload) => sum + upload.Record.Cost) switch
    {
        null => $"; cost not known: no price for the model is set ({ModelPrice.Section}:MODEL)",
        0 => "",
        { } sum => string.Create(CultureInfo.InvariantCulture, $"; cost {sum:0.######} {budget.Value.Currency}"),
    };

    private void Problem(string source, Rejection problem)
    {
        problems++;
        output.Problem(source, problem);
    }

    private async Task<Waiting?> WaitingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = new List<ArticleRow>();
        foreach (var upload in uploads.Where(upload => !upload.Record.IsSettled))
        {
            await foreach (var article in ledger.ListArticlesAsync(upload.Record.Id, upload.Record.Settled + 1, cancellationToken).ConfigureAwait(false))
            {
                if (!article.IsSettled && article.NotBefore > now)
                {
                    waiting.Add(article);
                }
            }
        }

        return waiting.MinBy(article => article.NotBefore) is { } first ? new Waiting(waiting.Count, first.NotBefore!.Value, first.Problem) : null;
    }

    private RunProgress Progress(Waiting? waiting) => new(
        uploads.Count,
        uploads.Count(upload => upload.IsRead),
        uploads.Count(upload => upload.Record.IsSettled),
        uploads.Sum(upload => upload.Record.Length),
        uploads.Sum(upload => upload.IsRead ? upload.Record.Length : upload.Record.BytesRead),
        uploads.Sum(upload => upload.Record.Position.Ordinal),
        delivered,
        Math.Max(problems, uploads.Sum(upload => upload.Record.Rejected + upload.Record.Dead + upload.Record.Cancelled)),
        waiting);
}
