using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Hosting;

/// <summary>Makes the pumps of the local host, each for a queue.</summary>
public sealed class QueuePumps(
    IMessageReceiver receiver, IMessageSender sender, TimeProvider clock, IOptions<LocalHostOptions> options, ILogger<QueuePump> logger)
{
    /// <param name="queue">Its name.</param>
    /// <param name="handler">Called with the text of each message.</param>
    /// <param name="concurrency">Messages at work at once.</param>
    /// <param name="ahead">Messages received ahead of the work.</param>
    internal QueuePump Of(string queue, Func<string, CancellationToken, Task> handler, int concurrency, int ahead = 0)
    {
        var pumping = new PumpOptions
        {
            Concurrency = concurrency,
            Ahead = ahead,
            Visibility = options.Value.Visibility,
            RetryVisibility = options.Value.RetryVisibility,
        };
        return new(queue, handler, pumping, receiver, sender, clock, logger);
    }
}
