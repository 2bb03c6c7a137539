namespace Pipeline.Quota;

/// <summary>
/// How instances share one quota: its time is given away in slices, one after the other, each to one instance. A slice that
/// its holder does not use passes; nothing has to be given back.
/// </summary>
/// <param name="GivenUntil">All time before is given away or past.</param>
/// <param name="Holders">Who took a slice, and when last.</param>
/// <param name="Used">What each of them had used by then; null from an earlier release.</param>
public sealed record SharedQuota(
    DateTimeOffset GivenUntil,
    IReadOnlyDictionary<string, DateTimeOffset> Holders,
    IReadOnlyDictionary<string, QuotaUse>? Used = null)
{
    /// <summary>An instance that took no slice for so long no longer counts.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    public static SharedQuota Empty { get; } = new(DateTimeOffset.MinValue, new Dictionary<string, DateTimeOffset>());

    /// <summary>How many others share the quota at present.</summary>
    public int Others(string instance, DateTimeOffset now) =>
        Holders.Count(holder => holder.Key != instance && holder.Value > now - Memory);

    /// <summary>What all instances used in the last minute, as far as they said; null when none did of late.</summary>
    public QuotaUse? UsedByAll(DateTimeOffset now)
    {
        var latest = (Used?.Values ?? []).Where(use => use.Time > now - Memory).OrderByDescending(use => use.Time).ToList();
        return latest.Count == 0
            ? null
            : latest[0] with { Tokens = latest.Sum(use => use.Tokens), Requests = latest.Sum(use => use.Requests) };
    }

    /// <param name="instance">Who asks.</param>
    /// <param name="now">Its clock.</param>
    /// <param name="notBefore">The service asked to be left alone until then; so does everybody who asks later.</param>
    /// <param name="length">How much is wanted.</param>
    /// <param name="used">What it used in its last minute.</param>
    public (SharedQuota Left, TimeSlice Slice) Lease(
        string instance,
        DateTimeOffset now,
        DateTimeOffset notBefore,
        TimeSpan length,
        QuotaUse? used = null)
    {
        var from = GivenUntil > now ? GivenUntil : now;
        from = notBefore > from ? notBefore : from;
        var holders = Holders.Where(holder => holder.Value > now - Memory).ToDictionary();
        holders[instance] = now;
        var uses = (Used ?? new Dictionary<string, QuotaUse>())
            .Where(use => use.Key != instance && holders.ContainsKey(use.Key))
            .ToDictionary();
        if (used is not null)
        {
            uses[instance] = used;
        }

        return (new(from + length, holders, uses), new(from, from + length));
    }
}
