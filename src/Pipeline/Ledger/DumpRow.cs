using Pipeline.Contracts;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <summary>The ledger's row of one dump.</summary>
public sealed partial record DumpRow : IWorkRow<DumpRow>
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Without quotes.</summary>
    public required string ETag { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The uploader's queue for the answers, besides the routes; null for none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether its events go to that queue alone, and to no route.</summary>
    public bool IsReplyOnly { get; init; }

    /// <summary>Whether its articles are urgent, as its uploader says; null where it does not say.</summary>
    public bool? IsUrgent { get; init; }

    /// <summary>The queue that its uploader asked for and that is not allowed; null for none.</summary>
    public string? RefusedReplyTo { get; init; }

    public DumpState State { get; init; }

    /// <summary>Rises with each message sent for this row; a message with a lower number is stale.</summary>
    public int Offer { get; init; }

    /// <summary>
    /// The time by which the row should have changed. After it, Sweep assumes that the message was lost and sends another.
    /// </summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>A worker has it until then; null when none has.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>A pause has put it aside; no message offers it until somebody resumes it.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Tries since reading last moved on.</summary>
    public int Attempts { get; init; }

    /// <summary>Where reading goes on. Only the holder of the lease moves it.</summary>
    public DumpPosition Position { get; init; }

    /// <summary>The first so many articles are known to be settled and are in the counts.</summary>
    public int Settled { get; init; }

    public int Delivered { get; init; }

    public int Rejected { get; init; }

    /// <summary>Rejected entries that have no row, by class: <c>malformed=12 no-text=3</c>; null for none.</summary>
    public string? Unlisted { get; init; }

    public int Dead { get; init; }

    public int Cancelled { get; init; }

    public int Forgotten { get; init; }

    /// <summary>Of the delivered articles, those that are copies of an earlier one.</summary>
    public int Copies { get; init; }

    /// <summary>Of these, those that a route left out.</summary>
    public int Suppressed { get; init; }

    /// <summary>How often it, or an article of it, was taken up again after it had died.</summary>
    public int Replays { get; init; }

    /// <summary>How much of the dump was read, in bytes: an estimate for people, <see cref="Length"/> at most.</summary>
    public long BytesRead { get; init; }

    /// <summary>What was paid for the articles in the counts; null when that is not known of each.</summary>
    public decimal? Cost { get; init; } = 0;

    /// <summary>The field or column that was taken for the text, where no known name fitted; null else.</summary>
    public string? GuessedField { get; init; }

    /// <summary>Why it was rejected or buried, or what its last try failed with.</summary>
    public Problem? Problem { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>When its last slice was read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>When its articles began to be removed, as they had ended long ago; null before.</summary>
    public DateTimeOffset? ExpiredAt { get; init; }

    /// <summary>What is told of it though it is read all the same, where nothing worse is; null for nothing.</summary>
    public Problem? Notice => RefusedReplyTo is { } queue
        ? new(
            RejectionClass.ReplyRefused,
            $"its uploader gets no answers on '{queue}': pipeline_reply_to must name a queue that Pipeline:Replies allows")
        : null;

    /// <summary>How messages and documents name it.</summary>
    public DumpReference Reference => new(Id, ContainerNames.RawArticles, Name, ETag);

    /// <summary>The row's version, for conditional updates; empty before it is stored.</summary>
    public string Version { get; init; } = "";

    public bool IsSettled => State is not (DumpState.Accepted or DumpState.Read);
}
