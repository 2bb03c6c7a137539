using System.Diagnostics;
using System.Text.Json;
using Azure;
using Pipeline.Contracts;
using Pipeline.Testing.Azurite;

namespace Pipeline.Subscriber.Tests;

public sealed class EventSubscriberTests(AzuriteFixture azurite)
{
    private const string Languages = "Фері 🚢 渡轮 عبّارة naïve";

    [Fact]
    public async Task An_event_is_handled_and_gone()
    {
        var subscription = await NewAsync();
        await subscription.SendAsync(Subscription.Event("e1", Languages));

        await subscription.ReadAllAsync();

        Assert.Equal(Languages, Assert.Single(subscription.Handled).Summarized!.Headline);
    }

    [Fact]
    public async Task Its_handler_works_in_the_trace_of_the_dump()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EventSubscriber.SpanSource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var subscription = await NewAsync();
        await subscription.SendAsync(Subscription.Event("e1") with { TraceParent = $"00-{new string('a', 32)}-{new string('b', 16)}-01" });
        Activity? current = null;

        await subscription.ReadAllAsync((_, _) =>
        {
            current = Activity.Current;
            return Task.CompletedTask;
        });

        Assert.Equal(new string('a', 32), current?.TraceId.ToHexString());
        Assert.Equal(new string('b', 16), current?.ParentSpanId.ToHexString());
    }

    [Fact]
    public async Task Plain_text_is_read_as_base64_is()
    {
        var subscription = await NewAsync();
        await subscription.Queue.SendMessageAsync(JsonSerializer.Serialize(Subscription.Event("e1"), ContractJson.Compact.CloudEvent));

        await subscription.ReadAllAsync();

        Assert.Single(subscription.Handled);
    }

    [Fact]
    public async Task Repeats_are_dropped_those_of_an_earlier_reader_too()
    {
        var subscription = await NewAsync(Brief);
        for (var i = 0; i < 20; i++)
        {
            await subscription.SendAsync(Subscription.Event($"e{i % 4}"));
        }

        await subscription.ReadAllAsync();
        await subscription.SendAsync(Subscription.Event("e2"));
        await subscription.ReadAllAsync();

        Assert.Equal(["e0", "e1", "e2", "e3"], subscription.Handled.Select(received => received.Id).Order());
    }

    [Fact]
    public async Task A_renewal_that_fails_does_not_end_the_others()
    {
        var plain = await NewAsync(Brief);
        var seen = new FaultySeenEvents(plain.Seen) { FailingRenewals = 1 };
        var subscription = plain.With(seen);
        await subscription.SendAsync(Subscription.Event("e1"));

        // Longer than a message is hidden: without the later renewals it would be handled a second time.
        await subscription.ReadAllAsync(async (_, cancellationToken) =>
        {
            while (seen.Renewals < 5)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
            }
        });

        Assert.Single(subscription.Handled);
    }

    [Fact]
    public async Task What_the_store_throws_counts_towards_the_poison_queue()
    {
        var plain = await NewAsync();
        var subscription = plain.With(new FaultySeenEvents(plain.Seen) { IsDown = true }, maxDeliveries: 1);
        await subscription.SendAsync(Subscription.Event("e1"));

        await subscription.ReadAllAsync();

        Assert.Empty(subscription.Handled);
        Assert.Contains("The store is down", Assert.Single(await subscription.PoisonedAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_reader_throws_counts_towards_the_poison_queue()
    {
        var plain = await NewAsync();
        var down = new DownBlobs();
        var options = plain.Options with { MaxDeliveries = 2, Visibility = TimeSpan.FromSeconds(3) };
        var subscription = new Subscription(await azurite.ConnectionStringAsync(), plain.Queue.Name, down) { Options = options };
        await subscription.SendAsync(await plain.CheckClaimAsync(Subscription.Event("e1", Languages), "events/down.json"));

        await subscription.ReadAllAsync();

        Assert.Empty(subscription.Handled);
        Assert.Equal(2, down.Calls);
        Assert.Contains("The blobs are down", Assert.Single(await subscription.PoisonedAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_that_two_readers_hold_at_once_are_handled_once()
    {
        var subscription = await NewAsync(Brief);
        for (var i = 0; i < 2; i++)
        {
            await subscription.SendAsync(Subscription.Event("e1"));
        }

        Task Slowly(ReceivedEvent received, CancellationToken cancellationToken) =>
            Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
        await Task.WhenAll(subscription.ReadAllAsync(Slowly), subscription.ReadAllAsync(Slowly));

        Assert.Single(subscription.Handled);
    }

    [Fact]
    public async Task A_claim_check_is_followed()
    {
        var subscription = await NewAsync();
        await subscription.SendAsync(await subscription.CheckClaimAsync(Subscription.Event("e1", Languages), "events/e1.json"));

        await subscription.ReadAllAsync();

        Assert.Equal(Languages, Assert.Single(subscription.Handled).Summarized!.Headline);
    }

    [Theory]
    [InlineData("dead-letters/events/x.json", "into the container summaries")]
    [InlineData("summaries/../dead-letters/x.json", "into the container summaries")]
    [InlineData("summaries/", "into the container summaries")]
    [InlineData("https://elsewhere.example/summaries/x.json", "into the container summaries")]
    [InlineData("summaries/events/none.json", "is gone")]
    public async Task A_reference_to_anything_else_is_refused(string reference, string reason)
    {
        var subscription = await NewAsync();
        var referring = await subscription.CheckClaimAsync(Subscription.Event("e1"), "events/other.json");
        await subscription.SendAsync(referring with { DataRef = reference });

        await subscription.ReadAllAsync();

        Assert.Contains(reason, Assert.Single(await subscription.PoisonedAsync()).Reason, StringComparison.Ordinal);
        Assert.Empty(subscription.Handled);
    }

    [Fact]
    public async Task A_referenced_blob_that_was_changed_is_refused()
    {
        var subscription = await NewAsync();
        var referring = await subscription.CheckClaimAsync(Subscription.Event("e1"), "events/changed.json");
        await subscription.CheckClaimAsync(Subscription.Event("e1", "Ferry rammed!"), "events/changed.json");
        await subscription.SendAsync(referring);

        await subscription.ReadAllAsync();

        Assert.Contains("hash and length", Assert.Single(await subscription.PoisonedAsync()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json", "no CloudEvent")]
    [InlineData("null", "null")]
    [InlineData("{}", "no CloudEvent")]
    [InlineData("""{"specversion":"2.0","id":"e","source":"/","type":"pipeline.article.summarized.v1","data":{}}""", "version 1.0")]
    [InlineData("""{"specversion":"1.0","id":"e","source":"/","type":"pipeline.article.summarized.v1","data":{}}""", "its type's shape")]
    [InlineData("""{"specversion":"1.0","id":"","source":"/","type":"pipeline.article.summarized.v1","data":{}}""", "id is empty")]
    [InlineData("""{"specversion":"1.0","id":"e","source":"/","type":"pipeline.article.summarized.v1","data":null}""", "no data")]
    public async Task What_is_no_event_of_the_pipelines_goes_to_the_poison_queue_with_the_reason(string text, string reason)
    {
        var subscription = await NewAsync();
        await subscription.SendTextAsync(text);
        await subscription.SendAsync(Subscription.Event("good"));

        await subscription.ReadAllAsync();

        Assert.Contains(reason, Assert.Single(await subscription.PoisonedAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal("good", Assert.Single(subscription.Handled).Id);
    }

    [Theory]
    [InlineData("pipeline.article.summarized.v9")]
    [InlineData("pipeline.article.praised.v1")]
    public async Task Events_of_unknown_types_are_skipped(string type)
    {
        var subscription = await NewAsync();
        await subscription.SendAsync(Subscription.Event("e1") with { Type = type });
        await subscription.SendAsync(Subscription.Event("good"));

        await subscription.ReadAllAsync();

        Assert.Equal("good", Assert.Single(subscription.Handled).Id);
        Assert.Empty(await subscription.PoisonedAsync());
    }

    [Fact]
    public async Task Events_of_unknown_types_are_handed_on_to_who_asks_for_them()
    {
        var subscription = await NewAsync(options => options with { UnknownEvents = UnknownEvents.HandOn });
        await subscription.SendAsync(
            (await subscription.CheckClaimAsync(Subscription.Event("e1", Languages), "events/unknown.json")) with { Type = "later.v1" });

        await subscription.ReadAllAsync();

        var received = Assert.Single(subscription.Handled);
        Assert.Equal(("later.v1", Languages), (received.Type, received.Data.GetProperty("headline").GetString()));
        Assert.Null(received.Summarized);
    }

    [Fact]
    public async Task A_killed_article_is_told_with_who_took_it_back()
    {
        var subscription = await NewAsync();
        await subscription.SendAsync(
            Subscription.Event("e1") with
            {
                Type = EventTypes.ArticleKilled,
                Data = JsonSerializer.SerializeToElement(
                    new ArticleKilled { ArticleId = "a1", Dump = new("d1", "raw-articles", "2.xml", "0x1"), Ordinal = 1, KilledBy = "a2" },
                    ContractJson.Compact.ArticleKilled),
            });

        await subscription.ReadAllAsync();

        Assert.Equal("a2", Assert.Single(subscription.Handled).Killed!.KilledBy);
    }

    [Fact]
    public async Task A_handler_that_fails_gets_the_event_again_until_it_succeeds()
    {
        var subscription = await NewAsync();
        await subscription.SendAsync(Subscription.Event("e1"));

        await subscription.ReadAllAsync(
            (received, _) => received.Delivery < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask);

        Assert.Equal(3, Assert.Single(subscription.Handled).Delivery);
        Assert.Empty(await subscription.PoisonedAsync());
    }

    [Fact]
    public async Task After_the_last_delivery_the_event_goes_to_the_poison_queue_with_the_reason()
    {
        var subscription = await NewAsync(options => options with { MaxDeliveries = 2 });
        await subscription.SendAsync(Subscription.Event("e1"));

        await subscription.ReadAllAsync((_, _) => throw new InvalidOperationException("the archive is full"));

        var poisoned = Assert.Single(await subscription.PoisonedAsync());
        Assert.Equal(("InvalidOperationException: the archive is full", 2), (poisoned.Reason, poisoned.Deliveries));
        Assert.Equal("e1", poisoned.Event!.Value.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_handler_can_refuse_an_event_at_once()
    {
        var subscription = await NewAsync();
        await subscription.SendAsync(Subscription.Event("e1"));

        await subscription.ReadAllAsync((_, _) => throw new RejectEventException("no such desk"));

        var poisoned = Assert.Single(await subscription.PoisonedAsync());
        Assert.Equal(("no such desk", 1), (poisoned.Reason, poisoned.Deliveries));
    }

    [Fact]
    public async Task A_message_stays_hidden_while_its_handler_works_longer_than_its_visibility()
    {
        var subscription = await NewAsync(Brief);
        await subscription.SendAsync(Subscription.Event("e1"));

        await subscription.ReadAllAsync(
            (_, cancellationToken) => Task.Delay(subscription.Options.Visibility * 1.5, TimeProvider.System, cancellationToken));

        Assert.Equal(1, Assert.Single(subscription.Handled).Delivery);
    }

    [Fact]
    public async Task A_stop_gives_back_at_once_what_does_not_finish_in_time()
    {
        var subscription = await NewAsync(options => options with { DrainTime = TimeSpan.Zero, Visibility = TimeSpan.FromHours(1) });
        await subscription.SendAsync(Subscription.Event("e1"));
        var started = new TaskCompletionSource();

        await subscription.ReadAsync(
            (_, cancellationToken) =>
            {
                started.TrySetResult();
                return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            },
            () => Task.FromResult(started.Task.IsCompleted));
        await subscription.ReadAllAsync();

        Assert.Equal(2, Assert.Single(subscription.Handled).Delivery);
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_is_an_error_at_once()
    {
        var subscription = new Subscription(await azurite.ConnectionStringAsync(), "no-such-queue");

        await Assert.ThrowsAsync<RequestFailedException>(() =>
            subscription.ReadAsync((_, _) => Task.CompletedTask, () => Task.FromResult(false)));
    }

    /// <summary>For what is waited for; long enough for a machine that does much else to renew in time.</summary>
    private static SubscriberOptions Brief(SubscriberOptions options) => options with { Visibility = TimeSpan.FromSeconds(6) };

    private async Task<Subscription> NewAsync(Func<SubscriberOptions, SubscriberOptions>? change = null)
    {
        var name = $"q-{Guid.CreateVersion7():N}";
        var subscription = await Subscription.CreateAsync(await azurite.ConnectionStringAsync(), name);
        return change is null
            ? subscription
            : new Subscription(await azurite.ConnectionStringAsync(), name) { Options = change(subscription.Options) };
    }
}
