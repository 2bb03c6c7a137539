using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pipeline.Dumps;
using Pipeline.Ingestion;
using Pipeline.Ledger;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Ingestion;

public sealed class LeasedEntriesTests
{
    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly InMemoryLedger ledger = new(new PortCalls());
    private readonly StageOptions options = new();
    private readonly TaskCompletionSource slow = new();
    private bool gaveUp;
    private long bytesRead;

    [Fact]
    public async Task A_step_that_takes_long_renews_the_lease_until_it_is_done()
    {
        var lease = await HoldAsync();
        await using var entries = new LeasedEntries(ReadAsync, () => bytesRead, lease, clock, default);

        var step = entries.NextAsync(default);
        for (var i = 1; i <= 5; i++)
        {
            await WaitsAsync(lease);
            bytesRead++;
            clock.Advance(lease.RenewalInterval);
        }

        await WaitsAsync(lease);
        Assert.Equal(clock.GetUtcNow() + options.Lease, ledger.Dumps[0].LeasedUntil);
        slow.SetResult();
        Assert.Equal(1, (await step)!.Ordinal);
        Assert.Null(await entries.NextAsync(default));
    }

    [Fact]
    public async Task A_lease_that_was_lost_meanwhile_ends_the_reading()
    {
        var lease = await HoldAsync();
        await using var entries = new LeasedEntries(ReadAsync, () => bytesRead, lease, clock, default);

        var step = entries.NextAsync(default);
        await ledger.TryUpdateAsync(ledger.Dumps[0] with { Offer = 7 }, default);
        await WaitsAsync(lease);
        bytesRead++;
        clock.Advance(lease.RenewalInterval);

        await Assert.ThrowsAsync<LeaseLostException>(() => step);
        Assert.True(gaveUp);
    }

    [Fact]
    public async Task A_step_that_reads_nothing_is_ended_and_its_lease_not_renewed()
    {
        var lease = await HoldAsync();
        var until = ledger.Dumps[0].LeasedUntil;
        await using var entries = new LeasedEntries(ReadAsync, () => bytesRead, lease, clock, default);

        var step = entries.NextAsync(default);
        await WaitsAsync(lease);
        clock.Advance(lease.RenewalInterval);

        await Assert.ThrowsAsync<StalledException>(() => step);
        Assert.True(gaveUp);
        Assert.Equal(until, ledger.Dumps[0].LeasedUntil);
    }

    /// <summary>Until the last renewal is done and the next is set.</summary>
    private Task WaitsAsync(Lease<DumpRow> lease) => clock.WaitsAsync(lease.RenewalInterval, TestContext.Current.CancellationToken);

    private async Task<Lease<DumpRow>> HoldAsync()
    {
        var row = new DumpRow { Id = "d", Name = "a", ETag = "1", Length = 1, DueAt = clock.GetUtcNow(), AcceptedAt = clock.GetUtcNow() };
        var queue = new WorkOffers<DumpRow>(
            ledger, new InMemoryMessages(clock, new PortCalls()), clock, Options.Create(options), NullLogger<WorkOffers<DumpRow>>.Instance);
        return new Lease<DumpRow>((await ledger.TryAddAsync(row, default))!, queue);
    }

    private async IAsyncEnumerable<DumpEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await slow.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            gaveUp = true;
            throw;
        }

        yield return new DumpEntry { Ordinal = 1, Offset = 0, Next = new DumpPosition(1, 1) };
    }
}
