namespace Pipeline.Ledger;

/// <summary>The ledger's rows of stories.</summary>
public interface IStoryRows : IRows<StoryRow>
{
    /// <returns>The stored row; null when the story has one already.</returns>
    Task<StoryRow?> TryAddAsync(StoryRow story, CancellationToken cancellationToken);

    Task<StoryRow?> FindStoryAsync(string storyId, CancellationToken cancellationToken);

    /// <summary>Adds a version, unless it is there.</summary>
    Task AddMemberAsync(StoryMember member, CancellationToken cancellationToken);

    /// <summary>All versions of a story, and what took it back; of those that were added before the call, none is missing.</summary>
    IAsyncEnumerable<StoryMember> ListMembersAsync(string storyId, CancellationToken cancellationToken);
}
