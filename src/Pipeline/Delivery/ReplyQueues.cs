using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>Decides whether a dump's uploader gets answers on the queue that it asks for.</summary>
public sealed class ReplyQueues(IOptions<ReplyOptions> options, Routes routes)
{
    /// <summary>Neither a route's queue nor where something is given up: whoever reads those did not ask for these answers.</summary>
    internal bool Allow(string queue) =>
        options.Value.Enabled
        && QueueNames.IsReplyQueue(queue)
        && !queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)
        && !routes.Queues.Contains(queue)
        && (options.Value.Queues.Count == 0 || options.Value.Queues.Contains(queue));
}
