namespace Pipeline.Harness.Feeding;

/// <summary>
/// Dumps of mixed formats with so many articles in all. Some texts come twice, and so do some whole dumps; a few are too short.
/// </summary>
internal static class Feed
{
    private const int LargestDump = 150;

    private const double Stub = 0.02;

    private const double RepeatedText = 0.05;

    private const double RepeatedDump = 0.1;

    /// <summary>Of so many dumps one is urgent.</summary>
    private const int UrgentEvery = 4;

    public static IReadOnlyList<FedDump> Create(int articles, Random random)
    {
        var dumps = new List<FedDump>();
        var next = 0;
        for (var left = articles; left > 0; left -= dumps[^1].Articles.Count)
        {
            if (
                dumps.Count > 0
                && random.NextDouble() < RepeatedDump
                && dumps[random.Next(dumps.Count)] is var earlier
                && earlier.Articles.Count <= left)
            {
                dumps.Add(earlier with { Name = $"{dumps.Count:D4}-again-{earlier.Name}" });
                continue;
            }

            var format = DumpFormat.All[random.Next(DumpFormat.All.Count)];
            var content = new List<FedArticle>();
            for (var count = Math.Min(left, format.IsSingle ? 1 : Size(random)); content.Count < count;)
            {
                content.Add(new(next > 0 && random.NextDouble() < RepeatedText ? random.Next(next) : next++, random.NextDouble() < Stub));
            }

            dumps.Add(new($"{dumps.Count:D4}{format.Extension}", format.Write(content), content));
        }

        return [.. dumps.Select((dump, index) => dump with { IsUrgent = index % UrgentEvery == 1 })];
    }

    /// <summary>Mostly small, some large.</summary>
    private static int Size(Random random) => 1 + (int)(LargestDump * Math.Pow(random.NextDouble(), 3));
}
