using Pipeline.Ledger;

namespace Pipeline.Cli.Json;

/// <summary>A dump's row as <c>pipeline status --json</c> prints it, with its articles counted as they are now.</summary>
/// <param name="Id">Of the dump: one version of a blob.</param>
/// <param name="Name">The blob's.</param>
/// <param name="State">In lower case.</param>
/// <param name="Length">In bytes.</param>
/// <param name="BytesRead">An estimate.</param>
/// <param name="Articles">Found so far; the sum of the next six.</param>
/// <param name="Delivered">Their summaries are on the queues.</param>
/// <param name="Rejected">With a reason.</param>
/// <param name="Dead">With a dead letter.</param>
/// <param name="Cancelled">With their dump.</param>
/// <param name="Forgotten">Taken back before it ended.</param>
/// <param name="Waiting">At work, or put back for later.</param>
/// <param name="Attempts">Tries since reading last moved on.</param>
/// <param name="Cost">Of the settled ones; missing when not known.</param>
/// <param name="AcceptedAt">When it came.</param>
/// <param name="ReadAt">When it was read to its end.</param>
/// <param name="SettledAt">When all of it had ended.</param>
/// <param name="Problem">Why it was rejected or buried, what its last try failed with, or what is told of it.</param>
internal sealed record DumpStatus(
    string Id,
    string Name,
    string State,
    long Length,
    long BytesRead,
    int Articles,
    int Delivered,
    int Rejected,
    int Dead,
    int Cancelled,
    int Forgotten,
    int Waiting,
    int Attempts,
    decimal? Cost,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? SettledAt,
    Problem? Problem)
{
    /// <summary>Of the delivered articles that are counted in the dump's row, those that are copies of an earlier one.</summary>
    public int Copies { get; init; }

    /// <summary>Of these, those that a route left out.</summary>
    public int Suppressed { get; init; }

    /// <summary>Of the dump alone, when it was asked for by name.</summary>
    public IReadOnlyList<ArticleStatus>? ArticleRows { get; init; }

    /// <summary>The field or column that was taken for the text, as no known name fitted; missing else.</summary>
    public string? GuessedField { get; init; }

    /// <summary>When its articles were removed, as they had ended long ago; missing before.</summary>
    public DateTimeOffset? ExpiredAt { get; init; }

    /// <summary>What most of the waiting articles failed with at their last try; missing when none did.</summary>
    public Problem? WaitingFor { get; init; }

    /// <summary>A pause holds it; missing when none does.</summary>
    public bool? Paused { get; init; }

    /// <param name="dump">Its counts are of the first <see cref="DumpRow.Settled"/> articles.</param>
    /// <param name="rest">The articles after those, with what their last try failed with.</param>
    /// <param name="isHeld">Whether a pause holds it.</param>
    public static DumpStatus Of(DumpRow dump, IReadOnlyCollection<(ArticleState State, Problem? Problem)> rest, bool isHeld)
    {
        return new(
            dump.Id,
            dump.Name,
            dump.State.ToString().ToLowerInvariant(),
            dump.Length,
            dump.BytesRead,
            dump.Settled + rest.Count,
            dump.Delivered + Count(ArticleState.Delivered),
            dump.Rejected + Count(ArticleState.Rejected),
            dump.Dead + Count(ArticleState.Dead),
            dump.Cancelled + Count(ArticleState.Cancelled),
            dump.Forgotten + Count(ArticleState.Forgotten),
            Count(ArticleState.Ready),
            dump.Attempts,
            dump.Cost,
            dump.AcceptedAt,
            dump.ReadAt,
            dump.SettledAt,
            dump.Problem ?? dump.Notice)
        {
            GuessedField = dump.GuessedField,
            ExpiredAt = dump.ExpiredAt,
            Paused = isHeld && !dump.IsSettled ? true : null,
            Copies = dump.Copies,
            Suppressed = dump.Suppressed,
            WaitingFor = rest.Where(one => one is { State: ArticleState.Ready, Problem: not null })
                .GroupBy(one => one.Problem!.Class)
                .MaxBy(group => group.Count())?.First().Problem,
        };

        int Count(ArticleState state) => rest.Count(one => one.State == state);
    }
}
