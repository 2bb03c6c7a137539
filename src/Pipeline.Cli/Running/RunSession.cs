using Pipeline.Azure.Storage;
using Pipeline.Hosting;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>
/// One run: uploads files, lets the stages work, reads the answers from a queue of its own, and ends when every uploaded
/// dump is settled and every summary was received.
/// </summary>
internal sealed class RunSession(
    StorageSetup setup,
    RunUploads uploader,
    RunLedger ledger,
    RunAnswers answers,
    LocalStages stages,
    ModelWatch model,
    ServedDumps served,
    RunReport report,
    RunPlace place,
    Joining joining,
    TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Ticks between two looks at what waits.</summary>
    private const int TicksPerWaitingCheck = 20;

    /// <summary>Ticks between two looks at what was not delivered.</summary>
    private const int TicksPerProblemCheck = 5;

    private readonly List<UploadedDump> uploads = [];

    /// <param name="request">What to do.</param>
    /// <param name="stopping">Ctrl-C or SIGTERM: drains and returns.</param>
    /// <exception cref="CliException">The model cannot be reached, and no wait will help; or another host is there that may not be.
    /// </exception>
    public async Task<RunTally> RunAsync(RunRequest request, CancellationToken stopping)
    {
        await setup.EnsureAsync(stopping).ConfigureAwait(false);
        if (place.IsJoined)
        {
            await joining.SayAsync(request, stopping).ConfigureAwait(false);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = request.Elsewhere ? Task.CompletedTask : stages.RunAsync(request.Stay, ending.Token);
        try
        {
            if (request.Files.Count > 0)
            {
                await report.ShowAsync(() => ProcessAsync(request, stopping)).ConfigureAwait(false);
            }

            if (request.Stay)
            {
                report.Note($"Serving the container '{ContainerNames.RawArticles}'; Ctrl-C ends it.");
                await ServeAsync(request.Quiet, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await EndStagesAsync().ConfigureAwait(false);
            report.Stopped(uploads);
            throw;
        }
        finally
        {
            await EndStagesAsync().ConfigureAwait(false);
        }

        return report.Tally;

        async Task EndStagesAsync()
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(bool quiet, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            SayModelNews();
            if (!quiet)
            {
                await served.TellAsync(stopping).ConfigureAwait(false);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ProcessAsync(RunRequest request, CancellationToken stopping)
    {
        await using var queue = await answers.OpenAsync(stopping).ConfigureAwait(false);
        foreach (var file in request.Files)
        {
            var (dump, rejection) = await uploader
                .UploadAsync(file, queue.RunId, queue.Name, request.IsReplyOnly, stopping)
                .ConfigureAwait(false);
            if (dump is not null)
            {
                uploads.Add(dump);
            }
            else
            {
                report.Rejected(file.Path, rejection!);
            }
        }

        for (var tick = 0; ; tick++)
        {
            var received = await queue.ReceiveAsync(stopping).ConfigureAwait(false);
            await ledger.RefreshAsync(uploads, tick, stopping).ConfigureAwait(false);
            Print(received);
            if (tick % TicksPerProblemCheck == TicksPerProblemCheck - 1)
            {
                await TellProblemsAsync(tick, stopping).ConfigureAwait(false);
            }

            if (tick % TicksPerWaitingCheck == TicksPerWaitingCheck - 1)
            {
                report.Waiting = await ledger.WaitingAsync(uploads, stopping).ConfigureAwait(false);
            }

            report.Progress(uploads);
            if (uploads.TrueForAll(upload => upload.Record.IsSettled && upload.Delivered >= upload.Record.Delivered))
            {
                await EndAsync(stopping).ConfigureAwait(false);
                return;
            }

            if (request.Stay)
            {
                SayModelNews();
            }
            else
            {
                model.EndIfHopeless();
            }

            if (received.Count == 0)
            {
                await Task.Delay(Tick, clock, stopping).ConfigureAwait(false);
            }
        }
    }

    private void SayModelNews()
    {
        if (model.News() is { } news)
        {
            report.Note(news);
        }
    }

    /// <summary>Prints answers as they come; the first of a dump when it is known whether it is the only one.</summary>
    private void Print(IReadOnlyList<RunAnswer> received)
    {
        if (received.Count > 0)
        {
            // What came together is printed in the order of the files; nothing waits for what is yet to come.
            var byId = uploads.Index().ToDictionary(upload => upload.Item.Record.Id);
            foreach (var answer in received.OrderBy(one => byId[one.Data.Dump.Id].Index).ThenBy(one => one.Data.Ordinal))
            {
                var upload = byId[answer.Data.Dump.Id].Item;
                if (answer.Data.Ordinal == 1 && !upload.IsCounted)
                {
                    upload.Held = answer;
                }
                else
                {
                    Print(upload, answer);
                }
            }
        }

        foreach (var upload in uploads.Where(upload => upload is { Held: not null, IsCounted: true }))
        {
            Print(upload, upload.Held!);
            upload.Held = null;
        }
    }

    private void Print(UploadedDump upload, RunAnswer answer)
    {
        upload.Delivered++;
        upload.Tokens += answer.Data.Usage.InputTokens + answer.Data.Usage.OutputTokens;
        report.Delivered(upload.Source(answer.Data.Ordinal), answer);
    }

    private async Task TellProblemsAsync(int tick, CancellationToken cancellationToken)
    {
        await foreach (var (upload, article) in ledger.ProblemsAsync(uploads, tick, cancellationToken).ConfigureAwait(false))
        {
            report.Undelivered(upload.Source(article.Ordinal), article);
        }
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        for (var tick = 0; uploads.Exists(upload => upload.Told < upload.Record.Position.Ordinal); tick++)
        {
            await TellProblemsAsync(tick, cancellationToken).ConfigureAwait(false);
        }

        foreach (var upload in uploads.Where(upload => upload.Record.Problem is not null))
        {
            report.Undelivered(upload.Path, upload.Record);
        }

        report.Waiting = null;
        report.Progress(uploads);
        report.End(uploads);
    }
}
