using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <content>The life of an article's row.</content>
public sealed partial record ArticleRow
{
    string IWorkRow<ArticleRow>.Queue => QueueNames.OfArticles(IsUrgent);

    string IWorkRow<ArticleRow>.WorkId => ArticleId;

    string? IWorkRow<ArticleRow>.PausedWith => DumpId;

    string IWorkRow<ArticleRow>.ToMessage() => WorkMessage.Of(this);

    // What an earlier attempt ended in is not what this one ends in, should its worker crash.
    public ArticleRow Take(RowTerms terms) =>
        Renew(terms) with { Attempts = Attempts + 1, NotBefore = null, IsPaused = false, Problem = null };

    public ArticleRow Renew(RowTerms terms) => this with { LeasedUntil = terms.LeaseEnd, DueAt = terms.DueAfter(terms.Lease) };

    public ArticleRow OfferAgain(RowTerms terms, TimeSpan delay) => this with
    {
        Offer = Offer + 1,
        IsPaused = false,
        LeasedUntil = null,
        NotBefore = delay > TimeSpan.Zero ? terms.Now + delay : null,
        DueAt = terms.DueAfter(delay),
    };

    public ArticleRow Pause(DateTimeOffset now) => this with { IsPaused = true, LeasedUntil = null, DueAt = now };

    public ArticleRow GiveBack(RowTerms terms, TimeSpan delay) => OfferAgain(terms, delay) with { Attempts = Math.Max(0, Attempts - 1) };

    ArticleRow IWorkRow<ArticleRow>.Fail(Problem problem) => this with { Problem = problem };

    internal ArticleRow Settle(ArticleState state, DateTimeOffset now, Problem? problem) =>
        this with
        {
            State = state,
            Problem = problem,
            IsPaused = false,
            LeasedUntil = null,
            NotBefore = null,
            SettledAt = now,
            DueAt = now,
        };

    /// <summary>Its event is out.</summary>
    internal ArticleRow Deliver(
        DateTimeOffset now,
        string eventId,
        decimal? cost,
        bool isCopy = false,
        bool isSuppressed = false
    ) =>
        Settle(ArticleState.Delivered, now, problem: null) with
        {
            EventId = eventId,
            Cost = Cost + cost,
            IsCopy = isCopy,
            IsSuppressed = isSuppressed,
        };

    /// <summary>Taken up again after it had died.</summary>
    internal ArticleRow Reopen(RowTerms terms) =>
        OfferAgain(terms, TimeSpan.Zero) with { State = ArticleState.Ready, Attempts = 0, Replays = Replays + 1, SettledAt = null };

    /// <summary>Taken from the worker that has it. Its lease stays in the row, as that worker may still write until it ends.</summary>
    internal ArticleRow Forget(DateTimeOffset now) =>
        this with { State = ArticleState.Forgotten, Offer = Offer + 1, IsPaused = false, NotBefore = null, SettledAt = now, DueAt = now };

    /// <summary>What is left of a forgotten article when its documents are gone: the mark.</summary>
    internal ArticleRow Erase() =>
        this with
        {
            TextId = null,
            EventId = null,
            Supersedes = null,
            Predecessor = null,
            SupersededBy = null,
            Problem = null,
            LeasedUntil = null,
        };

    internal bool IsErased => this is { State: ArticleState.Forgotten, TextId: null, Problem: null };
}
