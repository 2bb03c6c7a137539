namespace Pipeline.Subscriber;

/// <summary>Which queue a subscriber reads, and how long it waits.</summary>
public sealed record SubscriberOptions
{
    /// <summary>Default <c>article-summaries</c>.</summary>
    public string Queue { get; init; } = "article-summaries";

    /// <summary>The subscriber's poison queue; created when it is missing. Default: the queue's name and <c>-poison</c>.</summary>
    public string? PoisonQueue { get; init; }

    /// <summary>Handlers at once. 1 to 32, default 8.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>
    /// How long a message stays hidden from others; renewed after a third of it while a handler works. 3 seconds to 7 days, default
    /// 1 minute.
    /// </summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Deliveries of a message before a failure of the handler, the reader or the store sends it to the poison queue. Default 5.
    /// </summary>
    public int MaxDeliveries { get; init; } = 5;

    /// <summary>Wait after a handler's first failure; doubles with each delivery, an hour at most. Default 5 seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait between two looks at an empty queue. Default 5 seconds.</summary>
    public TimeSpan IdleDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long handlers may go on after a stop before their token is cancelled. Default 20 seconds.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What happens to events of types that this package does not know. Default skip.</summary>
    public UnknownEvents UnknownEvents { get; init; }

    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    internal void Validate()
    {
        Check(Queue.Length is >= 3 and <= 63, nameof(Queue), "must be a queue's name of 3 to 63 characters");
        Check(Concurrency is >= 1 and <= 32, nameof(Concurrency), "must be between 1 and 32");
        Check(
            Visibility >= TimeSpan.FromSeconds(3) && Visibility <= TimeSpan.FromDays(7),
            nameof(Visibility),
            "must be between 3 seconds and 7 days");
        Check(MaxDeliveries >= 1, nameof(MaxDeliveries), "must be at least 1");
        Check(RetryDelay >= TimeSpan.Zero, nameof(RetryDelay), "must not be negative");
        Check(IdleDelay > TimeSpan.Zero, nameof(IdleDelay), "must be longer than nothing");
        Check(DrainTime >= TimeSpan.Zero, nameof(DrainTime), "must not be negative");
    }

    private static void Check(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(SubscriberOptions)}.{name} {rule}.");
        }
    }
}
