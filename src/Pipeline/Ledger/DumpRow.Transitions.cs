using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <content>The life of a dump's row.</content>
public sealed partial record DumpRow
{
    string IWorkRow<DumpRow>.Queue => QueueNames.Dumps;

    string IWorkRow<DumpRow>.WorkId => Id;

    // A dump's delay is its message's alone: nothing is lost when a slice starts early.
    DateTimeOffset? IWorkRow<DumpRow>.NotBefore => null;

    // What is read is counted also in a pause: it waits for articles that were at work.
    string? IWorkRow<DumpRow>.PausedWith => State == DumpState.Accepted ? Id : null;

    string IWorkRow<DumpRow>.ToMessage() => WorkMessage.Of(this);

    /// <summary>The row of a blob's version, as it is first offered.</summary>
    internal static DumpRow Of(DumpBlob blob, RowTerms terms) => new()
    {
        Id = blob.DumpId,
        Name = blob.Name,
        ETag = blob.ETag,
        Length = blob.Length,
        ContentType = blob.ContentType,
        ReplyTo = blob.ReplyTo is { } queue && QueueNames.IsReplyQueue(queue) ? queue : null,
        IsReplyOnly = blob.IsReplyOnly,
        IsUrgent = blob.IsUrgent,
        Position = DumpPosition.Start,
        AcceptedAt = terms.Now,
        DueAt = terms.DueAfter(TimeSpan.Zero),
    };

    // What an earlier attempt ended in is not what this one ends in, should its worker crash; how reading ended stays.
    public DumpRow Take(RowTerms terms) =>
        Renew(terms) with { Attempts = Attempts + 1, IsPaused = false, Problem = ReadAt is null ? null : Problem };

    public DumpRow Renew(RowTerms terms) => this with { LeasedUntil = terms.LeaseEnd, DueAt = terms.DueAfter(terms.Lease) };

    public DumpRow OfferAgain(RowTerms terms, TimeSpan delay) =>
        this with
        {
            Offer = Offer + 1,
            IsPaused = false,
            LeasedUntil = null,
            DueAt = terms.DueAfter(delay),
        };

    public DumpRow Pause(DateTimeOffset now) => this with { IsPaused = true, LeasedUntil = null, DueAt = now };

    public DumpRow GiveBack(RowTerms terms, TimeSpan delay) => OfferAgain(terms, delay) with { Attempts = Math.Max(0, Attempts - 1) };

    /// <summary>Reading has come to <paramref name="next"/>: what failed before is behind it.</summary>
    /// <param name="next">Behind the last entry that was taken in.</param>
    /// <param name="unlisted">See <see cref="Unlisted"/>.</param>
    /// <param name="bytesRead">Of the blob so far.</param>
    internal DumpRow Advance(DumpPosition next, string? unlisted, long bytesRead) =>
        WithBytesRead(bytesRead) with { Position = next, Unlisted = unlisted, Attempts = 0, Problem = null };

    internal DumpRow WithBytesRead(long bytesRead) => this with { BytesRead = Math.Clamp(bytesRead, BytesRead, Length) };

    internal DumpRow EndReading(DateTimeOffset now, Problem? problem) =>
        this with { State = DumpState.Read, ReadAt = now, Problem = problem, BytesRead = Length };

    /// <summary>Offered again until its articles have ended, which costs no attempts.</summary>
    internal DumpRow Await(RowTerms terms, TimeSpan delay) => OfferAgain(terms, delay) with { Attempts = 0 };

    /// <summary>Adds the next article to the counts.</summary>
    internal DumpRow Count(ArticleRow article)
    {
        var counted = article.State switch
        {
            ArticleState.Delivered => this with { Delivered = Delivered + 1 },
            ArticleState.Rejected => this with { Rejected = Rejected + 1 },
            ArticleState.Cancelled => this with { Cancelled = Cancelled + 1 },
            ArticleState.Forgotten => this with { Forgotten = Forgotten + 1 },
            _ => this with { Dead = Dead + 1 },
        };
        return counted with
        {
            Settled = article.Ordinal,
            Cost = Cost + article.Cost,
            Copies = Copies + (article is { State: ArticleState.Delivered, IsCopy: true } ? 1 : 0),
            Suppressed = Suppressed + (article is { State: ArticleState.Delivered, IsSuppressed: true } ? 1 : 0),
        };
    }

    /// <summary>Once it is read, its problem says how reading ended, and stays.</summary>
    DumpRow IWorkRow<DumpRow>.Fail(Problem problem) => State == DumpState.Read ? this : this with { Problem = problem };

    /// <summary>The counts of the articles that it has counted, as they are now.</summary>
    internal DumpRow WithCounts(IReadOnlyCollection<ArticleState> states)
    {
        return this with
        {
            Delivered = Count(ArticleState.Delivered),
            Rejected = Count(ArticleState.Rejected),
            Dead = Count(ArticleState.Dead),
            Cancelled = Count(ArticleState.Cancelled),
            Forgotten = Count(ArticleState.Forgotten),
        };

        int Count(ArticleState state) => states.Count(one => one == state);
    }

    internal DumpRow Settle(DumpState state, DateTimeOffset now, Problem? problem) =>
        this with { State = state, Problem = problem, IsPaused = false, LeasedUntil = null, SettledAt = now, DueAt = now };

    /// <summary>Nothing more is read of it; what is left is to count its articles.</summary>
    internal DumpRow Cancel(RowTerms terms, Problem problem) =>
        OfferAgain(terms, TimeSpan.Zero) with { State = DumpState.Read, ReadAt = ReadAt ?? terms.Now, Problem = problem, Attempts = 0 };

    /// <summary>Taken up again after it had died, where it had stopped.</summary>
    internal DumpRow Reopen(RowTerms terms) => OfferAgain(terms, TimeSpan.Zero) with
    {
        State = ReadAt is null ? DumpState.Accepted : DumpState.Read,
        Attempts = 0,
        Replays = Replays + 1,
        Problem = null,
        SettledAt = null,
    };

    /// <summary>An article that it has counted was taken up again: it counts once more.</summary>
    internal DumpRow Recount(RowTerms terms) => OfferAgain(terms, TimeSpan.Zero) with
    {
        State = DumpState.Read,
        Replays = Replays + 1,
        Settled = 0,
        Delivered = 0,
        Rejected = 0,
        Dead = 0,
        Cancelled = 0,
        Forgotten = 0,
        Copies = 0,
        Suppressed = 0,
        Cost = 0,
        SettledAt = null,
    };

    /// <summary>Taken from the worker that has it. Its lease stays in the row, as that worker may still write until it ends.</summary>
    internal DumpRow Forget(DateTimeOffset now) =>
        this with
        {
            State = DumpState.Forgotten,
            Offer = Offer + 1,
            ReplyTo = null,
            Problem = null,
            IsPaused = false,
            SettledAt = now,
            DueAt = now,
        };
}
