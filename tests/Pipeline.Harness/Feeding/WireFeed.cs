namespace Pipeline.Harness.Feeding;

/// <summary>Stories of an agency in several versions, in no order; some are taken back, some wait for the end of an embargo.</summary>
internal static class WireFeed
{
    private const int MostVersions = 4;

    private const double Killed = 0.5;

    private const double Embargoed = 0.25;

    /// <summary>In seconds, from the start of the run.</summary>
    private const int LongestEmbargo = 60;

    public static IReadOnlyList<FedItem> Create(int stories, DateTimeOffset start, Random random)
    {
        var items = new List<FedItem>();
        foreach (var story in Enumerable.Range(1, stories))
        {
            var versions = random.Next(1, MostVersions + 1);
            foreach (var version in Enumerable.Range(1, versions))
            {
                items.Add(
                    new(
                        story,
                        version,
                        IsKill: false,
                        random.NextDouble() < Embargoed ? start + TimeSpan.FromSeconds(random.Next(10, LongestEmbargo)) : null));
            }

            if (random.NextDouble() < Killed)
            {
                items.Add(new(story, random.Next(1, versions + 1), IsKill: true, EmbargoedUntil: null));
            }
        }

        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
