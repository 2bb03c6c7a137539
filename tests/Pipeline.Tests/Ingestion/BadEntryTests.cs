using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Ingestion;
using Pipeline.Testing.Doubles;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Ingestion;

/// <summary>An entry that takes too long, or makes the cleaner fail, is rejected alone with its class.</summary>
public sealed class BadEntryTests : IDisposable
{
    private static readonly RawArticle Entry = new() { Content = StageBench.Body(1) };

    private readonly CollectedLogs logs = new();
    private readonly LoggerFactory factory;

    public BadEntryTests() => factory = new([logs]);

    public void Dispose() => factory.Dispose();

    [Fact]
    public async Task What_takes_longer_than_its_time_is_rejected_with_the_limit_s_name()
    {
        using var cleaner = Cleaner(new QualityOptions(), new HastyClock());

        var (article, rejection) = await cleaner.CleanAsync("a", Entry, TestContext.Current.CancellationToken);

        Assert.Null(article);
        Assert.Equal(RejectionClass.TooSlow, rejection!.Class);
        Assert.Contains("60 seconds (Pipeline:Limits:EntrySeconds)", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_the_cleaner_fail_is_rejected_and_the_log_says_where()
    {
        using var cleaner = Cleaner(null!, TimeProvider.System);

        var (article, rejection) = await cleaner.CleanAsync("the-article", Entry, TestContext.Current.CancellationToken);

        Assert.Null(article);
        Assert.Equal(RejectionClass.Unreadable, rejection!.Class);
        Assert.Contains("the-article", logs.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(QualityGates), logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_ends_the_work_ends_it()
    {
        using var cleaner = Cleaner(new QualityOptions(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cleaner.CleanAsync("a", Entry, new CancellationToken(true)));
    }

    private EntryCleaner Cleaner(QualityOptions quality, TimeProvider clock) => new(
        new ArticleCleaner(new QualityGates(Options.Create(quality))),
        clock,
        Options.Create(new DumpLimits()),
        factory.CreateLogger<EntryCleaner>());

    /// <summary>Every wait is over at once.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
