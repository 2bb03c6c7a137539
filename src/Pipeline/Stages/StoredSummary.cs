using Pipeline.Summarization;

namespace Pipeline.Stages;

/// <summary>The document of one summary in the container <c>summaries</c>: of a text, whatever articles have that text.</summary>
public sealed record StoredSummary
{
    public required string TextId { get; init; }

    public required SummaryProfile Profile { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Summary Summary { get; init; }

    /// <summary>Its name in the container.</summary>
    public static string BlobName(string textId, string profileId) => $"texts/{textId}/{profileId}.json";
}
