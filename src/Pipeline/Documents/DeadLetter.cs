namespace Pipeline.Documents;

/// <summary>The document of one failure in the container <c>dead-letters</c>: everything known about it in one place.</summary>
public sealed record DeadLetter
{
    private const string Ending = ".json";

    /// <summary>Its name in the container, without the ending.</summary>
    public required string Id { get; init; }

    /// <summary>The stage that gave up.</summary>
    public required string Stage { get; init; }

    /// <summary>Kebab-case failure class.</summary>
    public required string Class { get; init; }

    public required string Reason { get; init; }

    public required int Attempts { get; init; }

    /// <summary>When it was given up.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>When the work had come: the dump was accepted, the article stored.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How often it had been given up and taken up again before.</summary>
    public int Replays { get; init; }

    /// <summary>The message that was worked on.</summary>
    public required string WorkItem { get; init; }

    public string? DumpId { get; init; }

    public string? DumpName { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public int? Ordinal { get; init; }

    public string? ArticleId { get; init; }

    public string? TextId { get; init; }

    /// <summary>As logs and traces name it; of what came of a dump, the dump's id.</summary>
    public string? TraceId { get; init; }

    /// <summary>Its document's name.</summary>
    internal static string BlobName(string id) => id + Ending;

    internal static string IdOf(string blobName) =>
        blobName.EndsWith(Ending, StringComparison.Ordinal) ? blobName[..^Ending.Length] : blobName;

    /// <summary>Whether a text from outside has the form of an id: no other blob is reached by it.</summary>
    internal static bool IsId(string text) =>
        text.Split('/').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    internal static string IdOfDump(string dumpId) => $"dumps/{dumpId}";

    internal static string IdOfArticle(string dumpId, int ordinal) => $"{ArticlesOf(dumpId)}{ordinal:D8}";

    /// <summary>What the ids of articles begin with.</summary>
    internal const string Articles = "articles/";

    /// <summary>What the ids of a dump's articles begin with.</summary>
    internal static string ArticlesOf(string dumpId) => $"{Articles}{dumpId}/";
}
