using Pipeline.Azure.Storage;
using Pipeline.Storage;

namespace Pipeline.Cli.Running;

/// <summary>Makes the queue that gets the answers of a run.</summary>
internal sealed class RunAnswers(StorageSetup setup, IMessageReceiver receiver, IDocumentStore documents, TimeProvider clock, Random random)
{
    public async Task<RunQueue> OpenAsync(CancellationToken cancellationToken)
    {
        var runId = RunId.Create(clock, random);
        var name = QueueNames.ReplyPrefix + "run-" + runId;
        await setup.CreateQueueAsync(name, cancellationToken);
        return new(runId, name, setup, new ResultReader(receiver, documents, name));
    }
}
