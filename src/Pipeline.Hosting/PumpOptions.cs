namespace Pipeline.Hosting;

/// <summary>How a queue is pumped: as in host.json, but with more messages at once and shorter waits, for one machine.</summary>
public sealed record PumpOptions
{
    /// <summary>Messages processed at once.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Messages received before there is room to process them, so that several come with one call. Default none.</summary>
    public int Ahead { get; init; }

    /// <summary>How long a received message stays hidden; renewed after half of it while the message is processed.</summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message that failed stays hidden.</summary>
    public TimeSpan RetryVisibility { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Deliveries before a message goes to the poison queue. It is high because the ledger counts attempts.</summary>
    public int MaxDequeueCount { get; init; } = 100;

    /// <summary>First wait when a queue is empty; doubles up to <see cref="LongestPoll"/>.</summary>
    public TimeSpan ShortestPoll { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(1);
}
