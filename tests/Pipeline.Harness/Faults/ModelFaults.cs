using System.Text;
using Pipeline.Harness.Feeding;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness.Faults;

/// <summary>A model that sometimes throttles, fails, answers garbage or without end, breaks off, hangs, bloats, or obeys.</summary>
/// <param name="rate">Share of the requests.</param>
/// <param name="random">Decides.</param>
/// <param name="isCascade">Whether some articles are never summarised by the first model.</param>
internal sealed class ModelFaults(double rate, Random random, bool isCascade)
{
    /// <summary>Share of the requests with an order in them that is obeyed, where anything fails.</summary>
    private const double Obeying = 0.5;

    private static readonly BloatedAnswers Bloated = new();

    private static readonly ReadOnlyMemory<byte> Blanks = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));

    private static readonly Func<Reply>[] Kinds =
    [
        () => Errors.Throttled(("retry-after-ms", "200")),
        // A second or more would tell of a quota: articles would be put back to the times that a guess at it gives them.
        () => Errors.Throttled(("retry-after-ms", "900")),
        () => Errors.Server(500),
        () => new Reply.Whole(200, "<html>garbage"),
        Nonsense,
        () => new Reply.Cut(Completions.Body("{}", "stop")),
        () => new Reply.Endless(Blanks),
        Bloated.Packed,
        Bloated.PackedWithoutEnd,
        Bloated.Pointed,
        () => new Reply.Drop(),
        () => new Reply.Hang(),
    ];

    /// <summary>Answers that arrive and have nothing in them that the article says.</summary>
    private static readonly Func<Reply>[] Unusable = [Nonsense, Bloated.Pointed];

    private readonly Lock turn = new();
    private readonly List<string> spoiledRepairs = [];

    public int Count { get; private set; }

    /// <summary>Answers with what an article ordered.</summary>
    public int Obeyed { get; private set; }

    /// <summary>
    /// Whether a repair for this article got an unusable answer, as its first question must have: it may end as a dead letter then.
    /// </summary>
    public bool MayBury(FedArticle article)
    {
        lock (turn)
        {
            return spoiledRepairs.Exists(request => request.Contains(article.Place, StringComparison.Ordinal));
        }
    }

    public Reply Answer(RecordedRequest request)
    {
        lock (turn)
        {
            if (random.NextDouble() >= rate)
            {
                return isCascade && Declined.Answer(request) is { } declined ? declined
                    : rate > 0 && random.NextDouble() < Obeying && ObeyedOrder.Answer(request.Body) is { } obeyed
                    ? Counted(obeyed)
                    : new Reply.Obedient();
            }

            Count++;
            var kind = Kinds[random.Next(Kinds.Length)];
            if (Unusable.Contains(kind) && IsRepair(request))
            {
                spoiledRepairs.Add(request.Body);
            }

            return kind();
        }
    }

    private Reply Counted(Reply obeyed)
    {
        Obeyed++;
        return obeyed;
    }

    private static Reply Nonsense() => Completions.Says("no JSON at all");

    /// <summary>Its own earlier answer is in the conversation.</summary>
    private static bool IsRepair(RecordedRequest request) => request.Body.Contains("\"assistant\"", StringComparison.Ordinal);
}
