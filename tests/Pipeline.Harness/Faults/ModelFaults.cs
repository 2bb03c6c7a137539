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

    /// <summary>Answers that arrive and have nothing in them that the article says.</summary>
    private static readonly Func<Reply>[] Unusable = [Nonsense, Bloated.Pointed];

    private readonly (Tried As, Func<Reply> Reply)[] kinds = Kinds();
    private readonly Tried obeyed = new("obeyed an article");
    private readonly Lock turn = new();
    private readonly List<string> spoiledRepairs = [];

    public int Count { get; private set; }

    /// <summary>Answers with what an article ordered.</summary>
    public int Obeyed => obeyed.Count;

    /// <summary>Answers that were far larger than any summary.</summary>
    public int Bloating => kinds.First(kind => kind.Reply == Bloated.Pointed).As.Count;

    /// <summary>What was never tried though it must have been: a run says nothing of it.</summary>
    public IEnumerable<string> Missing =>
        kinds.Select(kind => kind.As).Append(obeyed).Distinct().Select(tried => tried.Missing).OfType<string>();

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
            foreach (var tried in kinds.CountBy(kind => kind.As))
            {
                tried.Key.Chance(rate * tried.Value / kinds.Length);
            }

            if (random.NextDouble() >= rate)
            {
                return isCascade && Declined.Answer(request) is { } declined ? declined
                    : rate > 0 && ObeyedOrder.Answer(request.Body) is { } order && Obeys()
                    ? order
                    : new Reply.Obedient();
            }

            Count++;
            var (kind, reply) = kinds[random.Next(kinds.Length)];
            kind.Happened();
            if (Unusable.Contains(reply) && IsRepair(request))
            {
                spoiledRepairs.Add(request.Body);
            }

            return reply();
        }
    }

    private bool Obeys()
    {
        obeyed.Chance(Obeying);
        if (random.NextDouble() >= Obeying)
        {
            return false;
        }

        obeyed.Happened();
        return true;
    }

    private static (Tried, Func<Reply>)[] Kinds()
    {
        var (throttled, bloated) = (new Tried("was throttled"), new Tried("was answered beyond all measure"));
        return
        [
            (throttled, () => Errors.Throttled(("retry-after-ms", "200"))),
            // A second or more would tell of a quota: articles would be put back to the times that a guess at it gives them.
            (throttled, () => Errors.Throttled(("retry-after-ms", "900"))),
            (new("failed"), () => Errors.Server(500)),
            (new("was answered with garbage"), () => new Reply.Whole(200, "<html>garbage")),
            (new("was answered with nonsense"), Nonsense),
            (new("was answered in part"), () => new Reply.Cut(Completions.Body("{}", "stop"))),
            (new("was answered without end"), () => new Reply.Endless(Blanks)),
            (bloated, Bloated.Packed),
            (bloated, Bloated.PackedWithoutEnd),
            (bloated, Bloated.Pointed),
            (new("lost its connection"), () => new Reply.Drop()),
            (new("hung"), () => new Reply.Hang()),
        ];
    }

    private static Reply Nonsense() => Completions.Says("no JSON at all");

    /// <summary>Its own earlier answer is in the conversation.</summary>
    private static bool IsRepair(RecordedRequest request) => request.Body.Contains("\"assistant\"", StringComparison.Ordinal);
}
