using Pipeline.Azure.Storage;
using Pipeline.Hosting;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>One run: lets the stages work while its files are processed, and after them for as long as it is to serve.</summary>
internal sealed class RunSession(
    StorageSetup setup,
    RunBatch batch,
    LocalStages stages,
    ModelWatch model,
    ServedDumps served,
    RunReport report,
    RunPlace place,
    Joining joining,
    TimeProvider clock)
{
    /// <param name="request">What to do.</param>
    /// <param name="stopping">Ctrl-C or SIGTERM: drains and returns.</param>
    /// <exception cref="CliException">The model cannot be reached, and no wait will help; or another host is there that may not be.
    /// </exception>
    public async Task<RunTally> RunAsync(RunRequest request, CancellationToken stopping)
    {
        await setup.EnsureAsync(stopping);
        if (place.IsJoined)
        {
            await joining.SayAsync(request, stopping);
        }
        else
        {
            await served.ResumeAsync(stopping);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = request.Elsewhere ? Task.CompletedTask : stages.RunAsync(request.Stay, ending.Token);
        try
        {
            if (request.Files.Count > 0)
            {
                await report.ShowAsync(() => batch.RunAsync(request, stopping));
            }

            if (request.Stay)
            {
                report.Note($"Serving the container '{ContainerNames.RawArticles}'; Ctrl-C ends it.");
                await ServeAsync(request.Quiet, stopping);
                await EndStagesAsync();
                if (!request.Quiet)
                {
                    await served.TellAsync(CancellationToken.None);
                    served.SayStopped();
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await EndStagesAsync();
            await batch.SayStoppedAsync();
            throw;
        }
        finally
        {
            await EndStagesAsync();
        }

        return report.Tally;

        async Task EndStagesAsync()
        {
            await ending.CancelAsync();
            await running;
        }
    }

    private async Task ServeAsync(bool quiet, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (model.News() is { } news)
            {
                report.Note(news);
            }

            if (!quiet)
            {
                await served.TellAsync(stopping);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
