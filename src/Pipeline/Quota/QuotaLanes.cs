namespace Pipeline.Quota;

/// <summary>
/// The calls that wait, in two lanes. Urgent ones go first, and the others get what is left; but what the urgent ones took since an
/// ordinary call had its turn ages the ordinary lane: when it is nine times the call at its head, that one is next. So nobody starves, and
/// an ordinary call goes before urgent ones in one turn of ten at most. Not thread-safe.
/// </summary>
/// <param name="span">How much of the quota's time a call of so many tokens takes up.</param>
internal sealed class QuotaLanes(Func<double, TimeSpan> span)
{
    /// <summary>Urgent calls may take so many times what an ordinary call takes that waits, before it is its turn.</summary>
    internal const int UrgentShare = 9;

    private readonly LinkedList<QuotaWaiter> urgent = new();
    private readonly LinkedList<QuotaWaiter> ordinary = new();

    /// <summary>The quota's time that urgent calls took since an ordinary one had its turn.</summary>
    private TimeSpan passed;

    public int Count => urgent.Count + ordinary.Count;

    /// <summary>The quota's time that all who wait will take up.</summary>
    public TimeSpan Demand => Sum(urgent) + Sum(ordinary);

    /// <summary>Who is first in each lane, whose turn it is before the other.</summary>
    public IEnumerable<LinkedListNode<QuotaWaiter>> Heads
    {
        get
        {
            var isOrdinaryNext = ordinary.First is { Value: var oldest } && passed >= span(oldest.Tokens) * UrgentShare;
            var (next, other) = isOrdinaryNext ? (ordinary.First, urgent.First) : (urgent.First, ordinary.First);
            return new[] { next, other }.OfType<LinkedListNode<QuotaWaiter>>();
        }
    }

    public LinkedListNode<QuotaWaiter> Add(QuotaWaiter waiter) => (waiter.IsUrgent ? urgent : ordinary).AddLast(waiter);

    /// <summary>Has a call leave the line, as it starts.</summary>
    public void Start(LinkedListNode<QuotaWaiter> place)
    {
        passed = place.Value.IsUrgent ? passed + span(place.Value.Tokens) : TimeSpan.Zero;
        place.List!.Remove(place);
    }

    /// <summary>The quota's time that those take up who go before the next to come.</summary>
    public TimeSpan Before(double tokens, bool isUrgent)
    {
        if (isUrgent)
        {
            return Sum(urgent);
        }

        var (line, others) = (Sum(ordinary), Sum(urgent));
        var allowed = (line + span(tokens)) * UrgentShare - passed;
        return line + (allowed < TimeSpan.Zero ? TimeSpan.Zero : allowed < others ? allowed : others);
    }

    private TimeSpan Sum(LinkedList<QuotaWaiter> lane) => lane.Aggregate(TimeSpan.Zero, (sum, waiter) => sum + span(waiter.Tokens));
}
