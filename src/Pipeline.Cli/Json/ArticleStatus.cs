using Pipeline.Documents;
using Pipeline.Ledger;

namespace Pipeline.Cli.Json;

/// <summary>An article's row as <c>pipeline status --json</c> prints it.</summary>
/// <param name="DumpId">Of its dump.</param>
/// <param name="Ordinal">Number in the dump, from 1.</param>
/// <param name="ArticleId">As events name it.</param>
/// <param name="State">In lower case.</param>
/// <param name="Attempts">That count against the limit.</param>
/// <param name="ReadyAt">When it was stored.</param>
/// <param name="NotBefore">Put back until then.</param>
/// <param name="LeasedUntil">A worker has it until then.</param>
/// <param name="SettledAt">When it ended.</param>
/// <param name="Problem">Why it was rejected or buried, or what its last try failed with.</param>
/// <param name="TextId">Names the text; missing when there never was one.</param>
/// <param name="ArticleBlob">Its document in the container <c>articles</c>.</param>
/// <param name="EventId">The event it was delivered as.</param>
/// <param name="Supersedes">The event of an older version of the same story.</param>
/// <param name="Cost">What was paid for it.</param>
/// <param name="SupersededBy">The event of a newer version, which came before it.</param>
internal sealed record ArticleStatus(
    string DumpId,
    int Ordinal,
    string ArticleId,
    string State,
    int Attempts,
    DateTimeOffset ReadyAt,
    DateTimeOffset? NotBefore,
    DateTimeOffset? LeasedUntil,
    DateTimeOffset? SettledAt,
    Problem? Problem,
    string? TextId,
    string? ArticleBlob,
    string? EventId,
    string? Supersedes,
    decimal? Cost,
    string? SupersededBy)
{
    /// <summary>A pause has put it aside; missing when none has.</summary>
    public bool? Paused { get; init; }

    /// <summary>It is in the urgent lane; missing when it is not.</summary>
    public bool? Urgent { get; init; }

    public static ArticleStatus Of(ArticleRow row) => new(
        row.DumpId,
        row.Ordinal,
        row.ArticleId,
        row.State.ToString().ToLowerInvariant(),
        row.Attempts,
        row.ReadyAt,
        row.NotBefore,
        row.LeasedUntil,
        row.SettledAt,
        row.Problem,
        row.TextId,
        row.TextId is null ? null : StoredArticle.BlobName(row.DumpId, row.Ordinal),
        row.EventId,
        row.Supersedes,
        row.Cost,
        row.SupersededBy)
    {
        Paused = row.IsPaused ? true : null,
        Urgent = row.IsUrgent ? true : null,
    };
}
