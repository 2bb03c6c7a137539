namespace Pipeline.Harness.Feeding;

/// <summary>A dump to drop into the container, and what is in it, in order.</summary>
internal sealed record FedDump(string Name, byte[] Content, IReadOnlyList<FedArticle> Articles)
{
    /// <summary>Whether its uploader calls it urgent.</summary>
    public bool IsUrgent { get; init; }

    public int Stubs => Articles.Count(article => article.IsStub);

    /// <summary>Articles that are to be delivered.</summary>
    public int Whole => Articles.Count - Stubs;
}
