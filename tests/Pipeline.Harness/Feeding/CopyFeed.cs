namespace Pipeline.Harness.Feeding;

/// <summary>Texts of an agency, each from several outlets with words of their own around it, and once as an update; in no order.</summary>
internal static class CopyFeed
{
    private const int Outlets = 4;

    public static IReadOnlyList<FedCopy> Create(int texts, Random random)
    {
        var copies = (
            from text in Enumerable.Range(1, texts)
            from outlet in Enumerable.Range(1, Outlets)
            select new FedCopy(text, outlet, IsUpdate: outlet == Outlets)).ToArray();
        random.Shuffle(copies);
        return copies;
    }
}
