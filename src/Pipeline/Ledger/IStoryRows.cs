namespace Pipeline.Ledger;

/// <summary>The ledger's rows of stories.</summary>
public interface IStoryRows : IRows<StoryRow>
{
    /// <returns>The stored row; null when the story has one already.</returns>
    Task<StoryRow?> TryAddAsync(StoryRow story, CancellationToken cancellationToken);

    Task<StoryRow?> FindStoryAsync(string storyId, CancellationToken cancellationToken);
}
