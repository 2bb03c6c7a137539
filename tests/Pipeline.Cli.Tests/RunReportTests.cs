using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Cli.Output;
using Pipeline.Cli.Running;
using Pipeline.Ledger;
using Pipeline.Spending;

namespace Pipeline.Cli.Tests;

public sealed class RunReportTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly Problem Problem = new(RejectionClass.Cancelled, "was cancelled before it was done");

    [Fact]
    public void Of_a_cancelled_dump_each_article_counts_once_and_the_table_has_all_that_were_found()
    {
        using var said = new StringWriter();
        var report = new RunReport(
            new PlainOutput(TextWriter.Null, said),
            Options.Create(new BudgetOptions()),
            new("here", true, true),
            new FakeTimeProvider(Noon));
        var dump = Cancelled(settled: 3, cancelled: 2);

        report.Undelivered("a.ndjson#2", Article(2));
        report.Undelivered("a.ndjson#3", Article(3));
        report.Undelivered("a.ndjson", dump);
        report.End([new("a.ndjson", dump)]);

        Assert.Matches(@"\n +3 +0 +0 +2 .*a\.ndjson\n", said.ToString());
        Assert.EndsWith("0 delivered, 0 rejected, 0 failed, 2 cancelled\n", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dump_that_is_cancelled_when_all_that_was_found_is_delivered_is_not_a_success()
    {
        var report = new RunReport(
            new PlainOutput(TextWriter.Null, TextWriter.Null),
            Options.Create(new BudgetOptions()),
            new("here", true, true),
            new FakeTimeProvider(Noon));

        report.Undelivered("a.ndjson", Cancelled(settled: 3, cancelled: 0));

        Assert.Equal(ExitCodes.Failed, report.Tally.ExitCode(isRejectedOk: false));
    }

    private static DumpRow Cancelled(int settled, int cancelled) => new()
    {
        Id = "d",
        Name = "a.ndjson",
        ETag = "1",
        Length = 100,
        State = DumpState.Cancelled,
        Settled = settled,
        Cancelled = cancelled,
        Position = new(50, 1),
        Problem = Problem,
        AcceptedAt = Noon,
        SettledAt = Noon,
        DueAt = Noon,
    };

    private static ArticleRow Article(int ordinal) => new()
    {
        DumpId = "d",
        Ordinal = ordinal,
        ArticleId = $"a{ordinal}",
        State = ArticleState.Cancelled,
        Problem = Problem,
        ReadyAt = Noon,
        DueAt = Noon,
    };
}
