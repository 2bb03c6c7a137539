namespace Pipeline.Spending;

/// <summary>What all instances have spent in a day or for a dump, and what they may still spend without asking again.</summary>
/// <param name="Spent">As reported.</param>
/// <param name="Leases">By instance.</param>
public sealed record SpentDay(decimal Spent, IReadOnlyDictionary<string, SpendLease> Leases)
{
    /// <summary>
    /// Longer than one call, so that a lease rarely ends under it; no longer than a crashed instance's share may be missed.
    /// </summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public static SpentDay Empty { get; } = new(0, new Dictionary<string, SpendLease>());

    /// <summary>An instance reports what it has spent, gives its lease back and takes a new one.</summary>
    /// <param name="instance">Who asks.</param>
    /// <param name="now">Its clock.</param>
    /// <param name="spent">Since it last reported.</param>
    /// <param name="wish">What it would like to spend next.</param>
    /// <param name="ceiling">Null for none.</param>
    internal (SpentDay Changed, decimal Granted) Settle(
        string instance, DateTimeOffset now, decimal spent, SpendingWish wish, decimal? ceiling)
    {
        var leases = Leases.Where(lease => lease.Key != instance && lease.Value.Until > now).ToDictionary();
        var free = ceiling is { } all ? Math.Max(0, all - Spent - spent - leases.Values.Sum(lease => lease.Amount)) : wish.Most;
        var granted = Math.Min(free < wish.Least ? wish.Open : wish.Most, free);
        if (ceiling is not null && granted > 0)
        {
            leases[instance] = new(granted, now + Life);
        }

        return (new(Spent + spent, leases), granted);
    }
}
