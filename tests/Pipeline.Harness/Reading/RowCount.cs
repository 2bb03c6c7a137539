using Pipeline.Contracts;
using Pipeline.Ledger;

namespace Pipeline.Harness.Reading;

/// <summary>Rows of a dump's articles, by how they ended.</summary>
internal sealed record RowCount(int Open, int Delivered, int Rejected, int Cancelled, int Forgotten, int Dead)
{
    public int All => Open + Delivered + Rejected + Cancelled + Forgotten + Dead;

    public static RowCount Of(IEnumerable<ArticleState> states)
    {
        var counts = states.CountBy(state => state).ToDictionary();
        int Count(ArticleState state) => counts.GetValueOrDefault(state);
        return new(
            Count(ArticleState.Ready),
            Count(ArticleState.Delivered),
            Count(ArticleState.Rejected),
            Count(ArticleState.Cancelled),
            Count(ArticleState.Forgotten),
            Count(ArticleState.Dead));
    }

    /// <summary>Whether these rows are what was told: all have ended so, but for those that were taken back since.</summary>
    public bool Is(DumpCompleted told) =>
        Open == 0
        && All == told.Articles
        && Delivered <= told.Delivered
        && Rejected <= told.Rejected
        && Cancelled <= told.Cancelled
        && Dead <= told.Dead
        && Forgotten >= told.Forgotten;
}
