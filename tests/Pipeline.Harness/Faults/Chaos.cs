using Azure;
using Azure.Storage.Queues.Models;
using Pipeline.Harness.Workers;
using Pipeline.Storage;

namespace Pipeline.Harness.Faults;

/// <summary>Kills processes, restarts the emulator, duplicates and reorders messages, in the order that its seed says.</summary>
/// <param name="fleet">To kill from.</param>
/// <param name="emulator">To restart.</param>
/// <param name="pause">From one blow to the next, on average.</param>
/// <param name="random">Of the plan.</param>
/// <param name="clock">For the pauses.</param>
internal sealed class Chaos(Fleet fleet, Emulator emulator, TimeSpan pause, Random random, TimeProvider clock)
{
    private const double Kill = 0.25;

    private const double Restart = 0.08;

    /// <summary>Part of the blows that also strike a process that is still starting.</summary>
    private const double Early = 0.1;

    private static readonly string[] Queues =
        [QueueNames.Dumps, QueueNames.Articles, QueueNames.UrgentArticles, QueueNames.ArticleSummaries];

    private static readonly TimeSpan Held = TimeSpan.FromSeconds(2);

    /// <summary>Messages that were seen, to be sent again when they are long out of date.</summary>
    private readonly List<(string Queue, string Text)> seen = [];

    private int kills;
    private int restarts;
    private int duplicates;

    public override string ToString() => $"{kills} processes killed, {restarts} restarts of the storage, {duplicates} messages duplicated";

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(pause * (0.5 + random.NextDouble()), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            switch (random.NextDouble())
            {
                case < Kill:
                    kills += fleet.TryKill(random.Next(fleet.Count), whileStarting: random.NextDouble() < Early) ? 1 : 0;
                    break;
                case < Kill + Restart when emulator.CanRestart:
                    await emulator.RestartAsync();
                    restarts++;
                    break;
                default:
                    await MeddleAsync(Queues[random.Next(Queues.Length)]);
                    break;
            }
        }
    }

    /// <summary>Takes messages, sends each once more with an old one, and lets the originals be seen again in another order.</summary>
    private async Task MeddleAsync(string name)
    {
        try
        {
            var queue = emulator.Clients.Queue(name);
            QueueMessage[] messages = (await queue.ReceiveMessagesAsync(8, Held)).Value;
            random.Shuffle(messages);
            foreach (var message in messages)
            {
                seen.Add((name, message.MessageText));
                await SendAsync(name, message.MessageText);
                var old = seen[random.Next(seen.Count)];
                await SendAsync(old.Queue, old.Text);
                await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.MessageText, TimeSpan.Zero);
            }
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            // A worker was faster, or the storage is being restarted.
        }
    }

    private async Task SendAsync(string queue, string text)
    {
        await emulator.Clients.Queue(queue).SendMessageAsync(text, timeToLive: TimeSpan.FromSeconds(-1));
        duplicates++;
    }
}
