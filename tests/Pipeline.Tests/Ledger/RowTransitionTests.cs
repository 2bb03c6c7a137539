using CsCheck;
using Pipeline.Dumps;
using Pipeline.Ledger;

namespace Pipeline.Tests.Ledger;

/// <summary>The life of a row: each transition once, and what holds after any sequence of them.</summary>
public sealed class RowTransitionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(2);
    private static readonly RowTerms Terms = new(Start, Lease, Overdue);
    private static readonly Problem Problem = new("a-class", "a reason");

    private static readonly Dictionary<string, Func<ArticleRow, RowTerms, ArticleRow>> OfArticle = new()
    {
        ["take"] = (row, terms) => row.Take(terms),
        ["renew"] = (row, terms) => row.Renew(terms),
        ["offer again"] = (row, terms) => row.OfferAgain(terms, Delay),
        ["give back"] = (row, terms) => row.GiveBack(terms, TimeSpan.Zero),
        ["settle"] = (row, terms) => row.Settle(ArticleState.Dead, terms.Now, Problem),
        ["deliver"] = (row, terms) => row.Deliver(terms.Now, "event", 0.5m),
        ["reopen"] = (row, terms) => row.Reopen(terms),
        ["forget"] = (row, terms) => row.Forget(terms.Now),
        ["erase"] = (row, _) => row.Erase(),
    };

    private static readonly Dictionary<string, Func<DumpRow, RowTerms, DumpRow>> OfDump = new()
    {
        ["take"] = (row, terms) => row.Take(terms),
        ["renew"] = (row, terms) => row.Renew(terms),
        ["offer again"] = (row, terms) => row.OfferAgain(terms, Delay),
        ["give back"] = (row, terms) => row.GiveBack(terms, TimeSpan.Zero),
        ["advance"] = (row, _) => row.Advance(new DumpPosition(70, 7), null, 70),
        ["end reading"] = (row, terms) => row.EndReading(terms.Now, Problem),
        ["await"] = (row, terms) => row.Await(terms, Delay),
        ["settle"] = (row, terms) => row.Settle(DumpState.Completed, terms.Now, null),
        ["cancel"] = (row, terms) => row.Cancel(terms, Problem),
        ["reopen"] = (row, terms) => row.Reopen(terms),
        ["recount"] = (row, terms) => row.Recount(terms),
        ["forget"] = (row, terms) => row.Forget(terms.Now),
    };

    [Fact]
    public void An_attempt_does_not_end_in_what_an_earlier_one_ended_in()
    {
        Assert.Null((Article() with { Problem = Problem }).Take(Terms).Problem);
        Assert.Null((Dump() with { Problem = Problem }).Take(Terms).Problem);
        Assert.Equal(Problem, Dump().EndReading(Start, Problem).Take(Terms).Problem);
    }

    /// <summary>State, offer, attempts, replays; minutes from the change until lease, not-before, due and settled.</summary>
    [Theory]
    [InlineData("take", "Ready 3 3 0", "5 - 20 -")]
    [InlineData("renew", "Ready 3 2 0", "5 - 20 -")]
    [InlineData("offer again", "Ready 4 2 0", "- 2 17 -")]
    [InlineData("give back", "Ready 4 1 0", "- - 15 -")]
    [InlineData("settle", "Dead 3 2 0", "- - 0 0")]
    [InlineData("deliver", "Delivered 3 2 0", "- - 0 0")]
    [InlineData("reopen", "Ready 4 0 1", "- - 15 -")]
    [InlineData("forget", "Forgotten 4 2 0", "1 - 0 0")]
    public void An_articles_row_changes_as_the_table_says(string transition, string state, string times)
    {
        var row = OfArticle[transition](Article() with { Offer = 3, Attempts = 2, LeasedUntil = Start.AddMinutes(1) }, Terms);

        Assert.Equal(state, $"{row.State} {row.Offer} {row.Attempts} {row.Replays}");
        Assert.Equal(times, string.Join(' ', Minutes(row.LeasedUntil), Minutes(row.NotBefore), Minutes(row.DueAt), Minutes(row.SettledAt)));
    }

    /// <summary>State, offer, attempts, replays; minutes from the change until lease, due and settled.</summary>
    [Theory]
    [InlineData("take", "Accepted 3 3 0", "5 20 -")]
    [InlineData("renew", "Accepted 3 2 0", "5 20 -")]
    [InlineData("offer again", "Accepted 4 2 0", "- 17 -")]
    [InlineData("give back", "Accepted 4 1 0", "- 15 -")]
    [InlineData("advance", "Accepted 3 0 0", "1 15 -")]
    [InlineData("end reading", "Read 3 2 0", "1 15 -")]
    [InlineData("await", "Accepted 4 0 0", "- 17 -")]
    [InlineData("settle", "Completed 3 2 0", "- 0 0")]
    [InlineData("cancel", "Read 4 0 0", "- 15 -")]
    [InlineData("reopen", "Accepted 4 0 1", "- 15 -")]
    [InlineData("recount", "Read 4 2 1", "- 15 -")]
    [InlineData("forget", "Forgotten 4 2 0", "1 0 0")]
    public void A_dumps_row_changes_as_the_table_says(string transition, string state, string times)
    {
        var row = OfDump[transition](Dump() with { Offer = 3, Attempts = 2, LeasedUntil = Start.AddMinutes(1) }, Terms);

        Assert.Equal(state, $"{row.State} {row.Offer} {row.Attempts} {row.Replays}");
        Assert.Equal(times, string.Join(' ', Minutes(row.LeasedUntil), Minutes(row.DueAt), Minutes(row.SettledAt)));
    }

    [Fact]
    public void After_any_sequence_an_articles_row_says_the_same_in_all_its_fields() => Transitions(OfArticle.Keys).Sample(names =>
    {
        var (row, now) = (Article(), Start);
        foreach (var name in names.Where(name => IsPossible(row, name)))
        {
            now += TimeSpan.FromMinutes(1);
            var before = row;
            row = OfArticle[name](row, Terms with { Now = now });

            Assert.True(row.Offer >= before.Offer, name);
            Assert.Equal(row.IsSettled, row.SettledAt is not null);
            Assert.True(!row.IsSettled || row.NotBefore is null, name);

                    // Only an article that is being forgotten keeps the lease of the worker that it was taken from.
                    Assert.True(!row.IsSettled || row.State is ArticleState.Forgotten || row.LeasedUntil is null, name);
                    Assert.Equal(
                        before.Attempts
                            + (
                                name is "take" ? 1
                                : name is "give back" ? -1
                                : name is "reopen" ? -before.Attempts
                                : 0),
                        row.Attempts);
                }
            });

    [Fact]
    public void After_any_sequence_a_dumps_row_says_the_same_in_all_its_fields() => Transitions(OfDump.Keys).Sample(names =>
    {
        var (row, now) = (Dump(), Start);
        foreach (var name in names.Where(name => IsPossible(row, name)))
        {
            now += TimeSpan.FromMinutes(1);
            var before = row;
            row = OfDump[name](row, Terms with { Now = now });

            Assert.True(row.Offer >= before.Offer, name);
            Assert.Equal(row.IsSettled, row.SettledAt is not null);
            Assert.True(!row.IsSettled || row.State is DumpState.Forgotten || row.LeasedUntil is null, name);
            Assert.True(row.BytesRead <= row.Length && row.BytesRead >= before.BytesRead, name);
        }
    });

    [Fact]
    public void Articles_are_counted_by_how_they_ended()
    {
        var states = new[]
        {
            ArticleState.Delivered,
            ArticleState.Rejected,
            ArticleState.Dead,
            ArticleState.Cancelled,
            ArticleState.Forgotten,
            ArticleState.Delivered,
        };
        var dump = states
            .Select((state, i) => Article() with { State = state, Ordinal = i + 1, Cost = 0.25m })
            .Aggregate(Dump(), (row, article) => row.Count(article));

        Assert.Equal(
            (6, 2, 1, 1, 1, 1, 1.5m),
            (dump.Settled, dump.Delivered, dump.Rejected, dump.Dead, dump.Cancelled, dump.Forgotten, dump.Cost));
    }

    private static Gen<string[]> Transitions(IEnumerable<string> names) =>
        Gen.Int[0, names.Count() - 1].Select(i => names.ElementAt(i)).Array[0, 30];

    /// <summary>What the stages ask of a row: work on open ones, taking up again of dead ones, forgetting of all.</summary>
    private static bool IsPossible(ArticleRow row, string name) => name switch
    {
        "forget" => row.State is not ArticleState.Forgotten,
        "erase" => row.State is ArticleState.Forgotten,
        "reopen" => row.State is ArticleState.Dead,
        "give back" => row is { IsSettled: false, Attempts: > 0 },
        _ => !row.IsSettled,
    };

    /// <inheritdoc cref="IsPossible(ArticleRow, string)"/>
    private static bool IsPossible(DumpRow row, string name) => name switch
    {
        "forget" => row.State is not DumpState.Forgotten,
        "reopen" => row.State is DumpState.Dead,
        "recount" => row.State is not (DumpState.Dead or DumpState.Forgotten),
        _ => !row.IsSettled,
    };

    private static string Minutes(DateTimeOffset? time) => time is { } at ? $"{(at - Start).TotalMinutes:0}" : "-";

    private static ArticleRow Article() =>
        new()
        {
            DumpId = "d",
            Ordinal = 1,
            ArticleId = "a",
            TextId = "t",
            DueAt = Start + Overdue,
            ReadyAt = Start,
        };

    private static DumpRow Dump() => new() { Id = "d", Name = "a", ETag = "1", Length = 100, DueAt = Start + Overdue, AcceptedAt = Start };
}
