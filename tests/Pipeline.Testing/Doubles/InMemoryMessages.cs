using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Pipeline.Storage;

namespace Pipeline.Testing.Doubles;

/// <summary>Queues in memory, with the visibility, receipts, counts and limits of storage queues.</summary>
public sealed class InMemoryMessages(TimeProvider clock, PortCalls calls) : IMessageSender, IMessageReceiver
{
    private readonly ConcurrentDictionary<string, List<Entry>> queues = new(StringComparer.Ordinal);
    private int ids;

    public void CreateQueue(string name) => queues.TryAdd(name, []);

    public void DeleteQueue(string name) => queues.TryRemove(name, out _);

    /// <summary>All messages on a queue, hidden ones included, oldest first.</summary>
    public IReadOnlyList<string> Texts(string queue) => Locked(queue, entries => entries.ConvertAll(entry => entry.Text));

    /// <summary>When each message can be seen, oldest message first.</summary>
    public IReadOnlyList<DateTimeOffset> VisibleAt(string queue) => Locked(queue, entries => entries.ConvertAll(entry => entry.VisibleAt));

    public Task SendAsync(string queue, string text, TimeSpan delay, MessageEncoding encoding, CancellationToken cancellationToken) =>
        calls.RunAsync(
            $"send {queue}",
            () =>
                Locked(
                    queue,
                    entries =>
                    {
                        if (Encoding.UTF8.GetByteCount(text) > MessageLimits.Bytes(encoding))
                        {
                            throw new InvalidOperationException("The message is too large.");
                        }

            var hidden = delay < TimeSpan.Zero ? TimeSpan.Zero : delay > MessageLimits.LongestDelay ? MessageLimits.LongestDelay : delay;
            entries.Add(new Entry(NextId(), text) { VisibleAt = clock.GetUtcNow() + hidden });
            return true;
        }),
        cancellationToken);

    public Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        string queue,
        int count,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 32);
        return calls.RunAsync<IReadOnlyList<ReceivedMessage>>(
            $"receive {queue}",
            () =>
                Locked(
                    queue,
                    entries => Visible(entries).Take(count).ToList().ConvertAll(entry => Take(entry, clock.GetUtcNow() + visibility))),
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> PeekAsync(string queue, int count, CancellationToken cancellationToken) =>
        calls.RunAsync<IReadOnlyList<string>>(
            $"peek {queue}",
            () => Locked(queue, entries => Visible(entries).Take(count).Select(entry => entry.Text).ToArray()),
            cancellationToken);

    public Task<ReceivedMessage?> HideAsync(
        string queue,
        ReceivedMessage message,
        TimeSpan visibility,
        CancellationToken cancellationToken
    ) =>
        calls.RunAsync(
            $"hide {queue}",
            () =>
                Locked(
                    queue,
                    entries =>
                    {
                        if (entries.Find(entry => entry.IsHeldBy(message)) is not { } held)
                        {
                            return null;
                        }

            held.VisibleAt = clock.GetUtcNow() + visibility;
            held.Receipt = NextId();
            return message with { Receipt = held.Receipt };
        }),
        cancellationToken);

    public Task<bool> DeleteAsync(string queue, ReceivedMessage message, CancellationToken cancellationToken) =>
        calls.RunAsync(
            $"delete {queue}",
            () => Locked(queue, entries => entries.RemoveAll(entry => entry.IsHeldBy(message)) > 0),
            cancellationToken);

    public Task<int> CountAsync(string queue, CancellationToken cancellationToken) =>
        calls.RunAsync($"count {queue}", () => Locked(queue, entries => entries.Count), cancellationToken);

    /// <summary>In the order of becoming so.</summary>
    private IEnumerable<Entry> Visible(List<Entry> entries) =>
        entries.FindAll(entry => entry.VisibleAt <= clock.GetUtcNow()).OrderBy(entry => entry.VisibleAt);

    private ReceivedMessage Take(Entry entry, DateTimeOffset visibleAt)
    {
        entry.VisibleAt = visibleAt;
        entry.Receipt = NextId();
        entry.DequeueCount++;
        return new ReceivedMessage(entry.Id, entry.Receipt, entry.Text, entry.DequeueCount);
    }

    private T Locked<T>(string queue, Func<List<Entry>, T> action)
    {
        if (!queues.TryGetValue(queue, out var entries))
        {
            throw new QueueNotFoundException(queue);
        }

        lock (entries)
        {
            return action(entries);
        }
    }

    private string NextId() => Interlocked.Increment(ref ids).ToString(CultureInfo.InvariantCulture);

    private sealed class Entry(string id, string text)
    {
        public string Id { get; } = id;

        public string Text { get; } = text;

        public string Receipt { get; set; } = "";

        public DateTimeOffset VisibleAt { get; set; }

        public long DequeueCount { get; set; }

        public bool IsHeldBy(ReceivedMessage message) => Id == message.Id && Receipt == message.Receipt;
    }
}
