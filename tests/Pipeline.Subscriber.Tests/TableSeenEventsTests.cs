using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Subscriber.Tests;

public sealed class TableSeenEventsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    private TableSeenEvents seen = null!;

    public async ValueTask InitializeAsync() =>
        seen = new TableSeenEvents(new TableClient(await azurite.ConnectionStringAsync(), $"seen{Guid.CreateVersion7():N}"), clock);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("e1")]
    [InlineData("a/b\\c#d?e%f=g")]
    [InlineData("фері 🚢")]
    public async Task An_event_is_new_once(string id)
    {
        Assert.Equal(Sighting.New, await BeginAsync(id));
        Assert.Equal(Sighting.InProgress, await BeginAsync(id));
        await seen.EndAsync(id, default);
        Assert.Equal(Sighting.Handled, await BeginAsync(id));
        Assert.True(await seen.IsHandledAsync(id, default));
    }

    [Fact]
    public async Task What_was_abandoned_is_new_again()
    {
        await BeginAsync("e1");
        await seen.AbandonAsync("e1", default);

        Assert.Equal(Sighting.New, await BeginAsync("e1"));
    }

    [Fact]
    public async Task A_reader_that_is_no_longer_heard_of_loses_its_hold_to_exactly_one()
    {
        await BeginAsync("e1");
        clock.Advance(Hold + TimeSpan.FromTicks(1));

        var sightings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BeginAsync("e1")));

        Assert.Equal(1, sightings.Count(sighting => sighting is Sighting.New));
    }

    [Fact]
    public async Task A_renewed_hold_lasts_longer()
    {
        await BeginAsync("e1");
        clock.Advance(Hold * 0.9);
        await seen.RenewAsync("e1", Hold, default);
        clock.Advance(Hold * 0.9);

        Assert.Equal(Sighting.InProgress, await BeginAsync("e1"));
    }

    private Task<Sighting> BeginAsync(string id) => seen.TryBeginAsync(id, Hold, default);
}
