using Pipeline.Azure.Storage;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>The files of a run: uploads them, and prints their answers as they come until every one is settled.</summary>
internal sealed class RunBatch(
    RunUploads uploader,
    RunLedger ledger,
    RunAnswers answers,
    ModelWatch model,
    Pauses pauses,
    RunReport report,
    TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>For a last look at the ledger.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>Ticks between two looks at what waits.</summary>
    private const int TicksPerWaitingCheck = 20;

    /// <summary>Ticks between two looks at what was not delivered.</summary>
    private const int TicksPerProblemCheck = 5;

    private readonly List<UploadedDump> uploads = [];

    /// <summary>Says what was done when the run is stopped before its end.</summary>
    public async Task SayStoppedAsync()
    {
        await TellUntoldAsync();
        report.Stopped(uploads);
    }

    /// <returns>When all files are settled and their answers printed.</returns>
    /// <exception cref="CliException">The model cannot be reached, and no wait will help.</exception>
    public async Task RunAsync(RunRequest request, CancellationToken stopping)
    {
        try
        {
            await FollowAsync(request, stopping);
        }
        catch (CliException)
        {
            await TellUntoldAsync();
            throw;
        }
    }

    private async Task FollowAsync(RunRequest request, CancellationToken stopping)
    {
        await using var queue = await answers.OpenAsync(stopping);
        foreach (var file in request.Files)
        {
            var wishes = new UploaderWishes(queue.Name, request.IsReplyOnly, request.IsUrgent ? true : null);
            var (dump, rejection) = await uploader.UploadAsync(file, queue.RunId, wishes, stopping);
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
            var received = await queue.ReceiveAsync(stopping);
            await ledger.RefreshAsync(uploads, tick, stopping);
            Print(received);
            if (tick % TicksPerProblemCheck == TicksPerProblemCheck - 1)
            {
                await TellProblemsAsync(tick, stopping);
            }

            if (tick % TicksPerWaitingCheck == TicksPerWaitingCheck - 1)
            {
                report.Waiting = await ledger.WaitingAsync(uploads, stopping);
                await TellPausesAsync(stopping);
            }

            report.Progress(uploads);
            if (uploads.TrueForAll(upload => upload.Record.IsSettled && upload.Delivered >= upload.Record.Delivered))
            {
                await EndAsync(stopping);
                return;
            }

            if (!request.Stay)
            {
                model.EndIfHopeless();
            }
            else if (model.News() is { } news)
            {
                report.Note(news);
            }

            if (received.Count == 0)
            {
                await Task.Delay(Tick, clock, stopping);
            }
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
        await foreach (var (upload, article) in ledger.ProblemsAsync(uploads, tick, cancellationToken))
        {
            report.Undelivered(upload.Source(article.Ordinal), article);
        }
    }

    /// <summary>Each once: a run waits as long as a pause lasts.</summary>
    private async Task TellPausesAsync(CancellationToken cancellationToken)
    {
        foreach (var upload in uploads.Where(upload => upload is { Record.IsSettled: false, IsPauseTold: false }))
        {
            if (await pauses.HoldAsync(upload.Record.Id, cancellationToken))
            {
                upload.IsPauseTold = true;
                report.Note($"{upload.Path}: paused; 'pipeline status' says what is, 'pipeline resume' goes on.");
            }
        }
    }

    /// <summary>What was rejected before a run ends early; a storage that is gone does not hold up the end.</summary>
    private async Task TellUntoldAsync()
    {
        using var limit = new CancellationTokenSource(Farewell, clock);
        try
        {
            await foreach (var (upload, article) in ledger.UntoldProblemsAsync(uploads, limit.Token))
            {
                report.Undelivered(upload.Source(article.Ordinal), article);
            }
        }
        catch (Exception e) when (e is OperationCanceledException || StorageFailure.In(e) is not null)
        {
            report.Note("What was rejected so far cannot be read: the storage does not answer.");
        }
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        for (var tick = 0; uploads.Exists(upload => upload.Told < upload.Record.Position.Ordinal); tick++)
        {
            await TellProblemsAsync(tick, cancellationToken);
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
