using Pipeline.Ledger;
using Pipeline.Ledger.Feedback;
using static Pipeline.Testing.Contracts.LedgerSamples;

namespace Pipeline.Testing.Contracts;

/// <summary>How every <see cref="ILedger"/> keeps what readers said.</summary>
public abstract class LedgerFeedbackContract
{
    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task It_comes_back_whole()
    {
        var bare = Feedback(Names.Id(), 1);
        var full = Feedback(bare.DumpId, 2) with
        {
            IsGood = false,
            Part = new(FeedbackPartKind.Point, int.MaxValue),
            Problem = FeedbackProblem.False,
            Reason = "It says '48' \"pounds\", not 84. 🛳",
        };

        await Ledger.PutAsync(full, default);
        await Ledger.PutAsync(bare, default);

        Assert.Equal([bare, full], await ListAsync(Ledger.ListFeedbackAsync(bare.DumpId, default)));
        Assert.Contains(full, await ListAsync(Ledger.ListFeedbackAsync(null, default)));
    }

    [Fact]
    public async Task What_comes_under_the_same_name_replaces_it()
    {
        var first = Feedback(Names.Id(), 1) with { Reason = "first" };
        var second = first with { IsGood = false, Reason = null };

        await Ledger.PutAsync(first, default);
        await Ledger.PutAsync(second, default);

        Assert.Equal([second], await ListAsync(Ledger.ListFeedbackAsync(first.DumpId, default)));
    }

    [Fact]
    public async Task That_of_one_article_is_removed_and_neither_its_row_nor_others()
    {
        var dump = (await Ledger.TryAddAsync(Dump(), default))!;
        await Ledger.AddAsync([Article(dump.Id, 1), Article(dump.Id, 10)], default);
        FeedbackRow[] rows = [Feedback(dump.Id, 1), Feedback(dump.Id, 1), Feedback(dump.Id, 10)];
        foreach (var row in rows)
        {
            await Ledger.PutAsync(row, default);
        }

        await Ledger.RemoveFeedbackAsync(dump.Id, 1, default);
        await Ledger.RemoveFeedbackAsync(dump.Id, 1, default);

        Assert.Equal([rows[2]], await ListAsync(Ledger.ListFeedbackAsync(dump.Id, default)));
        Assert.Equal([1, 10], (await ListAsync(Ledger.ListArticlesAsync(dump.Id, 1, default))).Select(row => row.Ordinal));
        Assert.NotNull(await Ledger.FindDumpAsync(dump.Id, default));
    }

    private static FeedbackRow Feedback(string dumpId, int ordinal) => new()
    {
        DumpId = dumpId,
        Ordinal = ordinal,
        Name = Names.Id(),
        ArticleId = Names.Id(),
        EventId = Names.Id(),
        IsGood = true,
        Model = "small",
        PromptVersion = "4",
        Time = Now,
    };
}
