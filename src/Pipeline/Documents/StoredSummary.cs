using Pipeline.Entities;
using Pipeline.Summarization;

namespace Pipeline.Documents;

/// <summary>The document of one summary in the container <c>summaries</c>: of a text, whatever articles have that text.</summary>
public sealed record StoredSummary
{
    public required string TextId { get; init; }

    /// <summary>The article it was made for; others with that text are its repeats.</summary>
    public string? FirstArticleId { get; init; }

    public required SummaryProfile Profile { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Summary Summary { get; init; }

    /// <summary>What the text names; null in summaries that are older than this.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>Its name in the container.</summary>
    public static string BlobName(string textId, string profileId) => $"{BlobPrefix(textId)}{profileId}.json";

    /// <summary>Of the profile that it was made under, from its name.</summary>
    internal static string ProfileId(string blobName) => Path.GetFileNameWithoutExtension(blobName);

    /// <summary>What the names of a text's summaries begin with.</summary>
    internal static string BlobPrefix(string textId) => $"texts/{textId}/";
}
