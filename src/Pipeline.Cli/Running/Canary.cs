using System.Globalization;
using System.Text;
using Azure;
using Pipeline.Azure.Storage;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>
/// Sends a dump of one article through a pipeline that runs elsewhere, and waits for its summary on a queue of its own. It
/// looks from outside only: who accepts the dump is what is tried.
/// </summary>
internal sealed class Canary(
    StorageSetup setup,
    IDumpContainer dumps,
    ILedger ledger,
    IMessageReceiver receiver,
    IDocumentStore documents,
    TimeProvider clock,
    Random random)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <param name="limit">How long to wait.</param>
    /// <param name="note">Gets a line when something is worth knowing.</param>
    /// <param name="cancellationToken">Cancels the wait; the dump goes its way.</param>
    /// <exception cref="CliException">No summary came; the message says how far the dump got.</exception>
    public async Task<ArticleSummarized> RunAsync(TimeSpan limit, Action<string> note, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + limit;
        var id = RunId.Create(clock, random);
        var queue = $"{QueueNames.ReplyPrefix}canary-{id}";
        var blob = await AllowedAsync(() => SendAsync($"canary/{id}.txt", queue, cancellationToken), end, note, cancellationToken);
        try
        {
            var dumpId = Identity.OfDump(ContainerNames.RawArticles, blob.Name, blob.ETag);
            var answers = new ResultReader(receiver, documents, queue);
            while (clock.GetUtcNow() < end)
            {
                if (await answers.ReceiveAsync(cancellationToken) is [var answer, ..])
                {
                    return answer.Data;
                }

                if (
                    await ledger.FindDumpAsync(dumpId, cancellationToken) is { IsSettled: true, Delivered: 0 } settled
                )
                {
                    throw new CliException(
                        $"{blob.Name} ended without a summary: {await ReasonAsync(settled, cancellationToken)}");
                }

                await Task.Delay(Tick, clock, cancellationToken);
            }

            throw new CliException(
                $"{blob.Name} has no summary after {limit.TotalMinutes:0.#} minutes: {await StuckAsync(dumpId, cancellationToken)}"
            );
        }
        finally
        {
            await setup.DeleteQueueAsync(queue, CancellationToken.None);
        }
    }

    // The time makes each text new: one that was summarised before would not ask the model.
    private static string Text(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"""
        Harbour lamp lit again at {now:HH:mm:ss}

        The keepers of the small harbour lamp at Kelmouth lit it again on {now:d MMMM yyyy} at {now:HH:mm:ss}, after a pause of some
        minutes in which the harbour board had checked its wiring. The lamp shows boats the way past the northern breakwater.

        The board said that the lamp would be tested in the same way after every change, and that nobody needed to worry when it
        went dark for a moment. It burns eleven watts and can be seen from four miles away in clear weather.
        """);

    private async Task<DumpBlob> SendAsync(string name, string queue, CancellationToken cancellationToken)
    {
        await setup.CreateQueueAsync(queue, cancellationToken);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Text(clock.GetUtcNow())));
        return await dumps.UploadAsync(name, content, queue, cancellationToken);
    }

    /// <summary>
    /// A role that was just given takes minutes to be known everywhere; on an emulator the other pipeline makes its containers when it
    /// starts.
    /// </summary>
    private async Task<T> AllowedAsync<T>(Func<Task<T>> call, DateTimeOffset end, Action<string> note, CancellationToken cancellationToken)
    {
        for (var first = true; ; first = false)
        {
            try
            {
                return await call();
            }
            catch (RequestFailedException e) when (e.Status is 403 or 404 && clock.GetUtcNow() < end)
            {
                if (first)
                {
                    note(
                        e.Status is 403
                            ? "Not allowed yet; a role takes some minutes to spread"
                            : $"The container {ContainerNames.RawArticles} is not there yet");
                }

                await Task.Delay(e.Status is 403 ? Tick * 10 : Tick, clock, cancellationToken);
            }
        }
    }

    private async Task<string> ReasonAsync(DumpRow settled, CancellationToken cancellationToken)
    {
        var problem = settled.Problem ?? (await ledger.FindArticleAsync(settled.Id, 1, cancellationToken))?.Problem;
        return problem is null ? settled.State.ToString().ToLowerInvariant() : $"{problem.Class}: {problem.Reason}";
    }

    private async Task<string> StuckAsync(string dumpId, CancellationToken cancellationToken)
    {
        if (await ledger.FindDumpAsync(dumpId, cancellationToken) is not { } dump)
        {
            return "nobody has accepted it. Does the event subscription name the function AcceptDump, and does the app run?";
        }

        var article = await ledger.FindArticleAsync(dumpId, 1, cancellationToken);
        return article is null ? "it was accepted, but IngestDump has not read it. Does the app take messages from the queue dumps?"
            : article.Problem is { } problem ? $"its article waits: {problem.Class}: {problem.Reason}"
            : "its article waits on the queue articles. Does SummarizeArticle run?";
    }
}
