namespace Pipeline.Hosting;

/// <summary>How a queue is pumped: as in host.json, but more at once and with shorter waits, for one machine.</summary>
public sealed record PumpOptions
{
    /// <summary>Messages at work at once.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Messages received ahead of the work, so that they come several at a time. Default none.</summary>
    public int Ahead { get; init; }

    /// <summary>How long a received message stays hidden; renewed at half of it while it is worked on.</summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message that failed stays hidden.</summary>
    public TimeSpan RetryVisibility { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Deliveries before a message goes to the poison queue. High: attempts are counted in the ledger.</summary>
    public int MaxDequeueCount { get; init; } = 100;

    /// <summary>First wait when a queue is empty; doubles up to <see cref="LongestPoll"/>.</summary>
    public TimeSpan ShortestPoll { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(1);
}
