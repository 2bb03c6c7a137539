namespace Pipeline.Testing.ModelServer;

/// <summary>
/// Fails a share of the requests: throttled, down, dropped, or with an answer that is cut off. The same seed, the same faults.
/// </summary>
public sealed class SeededFaults(double rate, int seed)
{
    private static readonly Func<Reply>[] Kinds =
    [
        () => Errors.Throttled(("retry-after-ms", "50")),
        () => Errors.Server(500),
        () => Errors.Server(503),
        () => new Reply.Drop(),
        () => new Reply.Cut(Completions.Body("{}", "stop")),
    ];

    private readonly Random random = new(seed);
    private readonly Lock turn = new();

    /// <summary>How many requests were failed so far.</summary>
    public int Count { get; private set; }

    public Reply Answer(RecordedRequest request)
    {
        lock (turn)
        {
            if (random.NextDouble() >= rate)
            {
                return new Reply.Obedient();
            }

            Count++;
            return Kinds[random.Next(Kinds.Length)]();
        }
    }
}
