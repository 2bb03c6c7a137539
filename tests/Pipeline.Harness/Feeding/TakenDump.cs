namespace Pipeline.Harness.Feeding;

/// <summary>A dump that is taken from under its readers, just after they have stored the rows of some articles.</summary>
/// <param name="Dump">As it is dropped.</param>
/// <param name="How">What becomes of it.</param>
internal sealed record TakenDump(FedDump Dump, Taking How)
{
    /// <summary>Larger than a batch.</summary>
    private const int Size = 150;

    /// <summary>Far from those of other articles.</summary>
    private const int FirstNumber = 60_000;

    /// <summary>Its ids are known when it was dropped: the blob's first version, and what it was overwritten with.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<TakenDump> Create(Random random) =>
        [.. Enum.GetValues<Taking>().Select((how, index) => new TakenDump(Of(how, FirstNumber + (index * Size), random), how))];

    private static FedDump Of(Taking how, int first, Random random)
    {
        var articles = Enumerable.Range(first, Size - random.Next(Size / 3))
            .Select(number => new FedArticle(number, IsStub: false))
            .ToList();
        return new($"taken/{how}.ndjson".ToLowerInvariant(), DumpFormat.All[0].Write(articles), articles);
    }
}
