using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness.Faults;

/// <summary>
/// A model that sometimes throttles, fails, answers garbage, breaks off or hangs. It never answers a repair with nonsense: an article
/// that gets it twice is rightly buried, and here each is to arrive.
/// </summary>
/// <param name="rate">Share of the requests.</param>
/// <param name="random">Decides.</param>
internal sealed class ModelFaults(double rate, Random random)
{
    private static readonly Func<Reply>[] Kinds =
    [
        () => Errors.Throttled(("retry-after-ms", "200")),
        // A second or more would tell of a quota: articles would be put back to the times that a guess at it gives them.
        () => Errors.Throttled(("retry-after-ms", "900")),
        () => Errors.Server(500),
        () => new Reply.Whole(200, "<html>garbage"),
        () => new Reply.Cut(Completions.Body("{}", "stop")),
        () => new Reply.Drop(),
        () => new Reply.Hang(),
        Nonsense,
    ];

    private readonly Lock turn = new();

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
            return Kinds[random.Next(IsRepair(request) ? Kinds.Length - 1 : Kinds.Length)]();
        }
    }

    private static Reply Nonsense() => Completions.Says("no JSON at all");

    /// <summary>Its own earlier answer is in the conversation.</summary>
    private static bool IsRepair(RecordedRequest request) => request.Body.Contains("\"assistant\"", StringComparison.Ordinal);
}
