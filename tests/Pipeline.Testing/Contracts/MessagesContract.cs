using Pipeline.Storage;

namespace Pipeline.Testing.Contracts;

/// <summary>What every pair of <see cref="IMessageSender"/> and <see cref="IMessageReceiver"/> does.</summary>
public abstract class MessagesContract
{
    /// <summary>Bounds a wait for a message that should come.</summary>
    private const int MostLooks = 600;

    protected static readonly TimeSpan OutOfSight = TimeSpan.FromMinutes(5);

    protected abstract IMessageSender Sender { get; }

    protected abstract IMessageReceiver Receiver { get; }

    /// <summary>The queues' own.</summary>
    protected abstract TimeProvider Clock { get; }

    protected abstract Task<string> NewQueueAsync();

    /// <summary>Lets a little time pass between two looks at a queue.</summary>
    protected abstract Task PassTimeAsync();

    [Theory]
    [InlineData("plain")]
    [InlineData("{\"title\":\"Ärger – 新闻 🙂 <b>&amp;\"}")]
    [InlineData("a\u0001b")]
    [InlineData("deadbeef")]
    public async Task A_text_arrives_as_it_was_sent(string text)
    {
        var queue = await NewQueueAsync();

        await Sender.SendAsync(queue, text, TimeSpan.Zero, default);

        var message = await ReceiveAsync(queue, OutOfSight);
        Assert.Equal((text, 1), (message.Text, message.DequeueCount));
    }

    [Fact]
    public async Task What_is_received_is_hidden_and_comes_back_with_a_higher_count()
    {
        var queue = await NewQueueAsync();
        await Sender.SendAsync(queue, "x", TimeSpan.Zero, default);
        var first = await ReceiveAsync(queue, TimeSpan.FromSeconds(1));

        var second = await ReceiveAsync(queue, OutOfSight);

        Assert.Equal((first.Id, 2), (second.Id, second.DequeueCount));
        Assert.Empty(await Receiver.ReceiveAsync(queue, 32, OutOfSight, default));
    }

    [Fact]
    public async Task Looking_at_the_front_of_the_line_takes_nothing_and_shows_nothing_hidden()
    {
        var queue = await NewQueueAsync();
        await Sender.SendAsync(queue, "hidden", OutOfSight, default);
        await Sender.SendAsync(queue, "first ü", TimeSpan.Zero, default);
        await PassTimeAsync();
        await Sender.SendAsync(queue, "second", TimeSpan.Zero, default);

        Assert.Equal(["first ü", "second"], await Receiver.PeekAsync(queue, 32, default));
        Assert.Equal(["first ü"], await Receiver.PeekAsync(queue, 1, default));
        Assert.Equal(("first ü", 1), await ReceiveAsync(queue, OutOfSight) is var message ? (message.Text, message.DequeueCount) : default);
        await Assert.ThrowsAsync<QueueNotFoundException>(() => Receiver.PeekAsync(Names.Queue(), 1, default));
    }

    [Fact]
    public async Task A_receipt_goes_stale_when_another_takes_the_message()
    {
        var queue = await NewQueueAsync();
        await Sender.SendAsync(queue, "x", TimeSpan.Zero, default);
        var first = await ReceiveAsync(queue, TimeSpan.FromSeconds(1));
        var second = await ReceiveAsync(queue, OutOfSight);

        Assert.False(await Receiver.DeleteAsync(queue, first, default));
        Assert.Null(await Receiver.HideAsync(queue, first, OutOfSight, default));
        Assert.True(await Receiver.DeleteAsync(queue, second, default));
        Assert.False(await Receiver.DeleteAsync(queue, second, default));
    }

    [Fact]
    public async Task Renewing_gives_a_new_receipt_and_the_old_one_goes_stale()
    {
        var queue = await NewQueueAsync();
        await Sender.SendAsync(queue, "x", TimeSpan.Zero, default);
        var first = await ReceiveAsync(queue, OutOfSight);

        var renewed = await Receiver.HideAsync(queue, first, OutOfSight, default);

        Assert.NotEqual(first.Receipt, renewed!.Receipt);
        Assert.Equal(("x", 1), (renewed.Text, renewed.DequeueCount));
        Assert.False(await Receiver.DeleteAsync(queue, first, default));
        Assert.True(await Receiver.DeleteAsync(queue, renewed, default));
        Assert.Null(await Receiver.HideAsync(queue, renewed, OutOfSight, default));
    }

    [Fact]
    public async Task Hiding_for_no_time_shows_the_message_at_once()
    {
        var queue = await NewQueueAsync();
        await Sender.SendAsync(queue, "x", TimeSpan.Zero, default);
        var first = await ReceiveAsync(queue, OutOfSight);

        await Receiver.HideAsync(queue, first, TimeSpan.Zero, default);

        Assert.Equal(first.Id, (await ReceiveAsync(queue, OutOfSight)).Id);
    }

    [Fact]
    public async Task A_delayed_message_counts_but_cannot_be_seen_before_its_time()
    {
        var delay = TimeSpan.FromSeconds(2);
        var queue = await NewQueueAsync();
        var sent = Clock.GetUtcNow();

        await Sender.SendAsync(queue, "later", delay, default);

        Assert.Equal(1, await Receiver.CountAsync(queue, default));
        Assert.Equal("later", (await ReceiveAsync(queue, OutOfSight)).Text);
        Assert.InRange(Clock.GetUtcNow() - sent, delay, TimeSpan.MaxValue);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    public async Task A_delay_beyond_the_limit_is_cut(int days)
    {
        var queue = await NewQueueAsync();

        await Sender.SendAsync(queue, "x", TimeSpan.FromDays(days), default);

        Assert.Equal(1, await Receiver.CountAsync(queue, default));
        Assert.Empty(await Receiver.ReceiveAsync(queue, 1, OutOfSight, default));
    }

    [Fact]
    public async Task A_delay_below_zero_is_none()
    {
        var queue = await NewQueueAsync();

        await Sender.SendAsync(queue, "x", TimeSpan.FromSeconds(-1), default);

        Assert.Equal("x", (await ReceiveAsync(queue, OutOfSight)).Text);
    }

    [Theory]
    [InlineData('a', MessageLimits.TextBytes)]
    [InlineData('ä', MessageLimits.TextBytes / 2)]
    public async Task A_message_at_the_limit_arrives_and_one_above_it_is_refused(char letter, int count)
    {
        var queue = await NewQueueAsync();
        var text = new string(letter, count);

        await Sender.SendAsync(queue, text, TimeSpan.Zero, default);
        await Assert.ThrowsAnyAsync<Exception>(() => Sender.SendAsync(queue, text + "a", TimeSpan.Zero, default));

        Assert.Equal(text, (await ReceiveAsync(queue, OutOfSight)).Text);
        Assert.Equal(1, await Receiver.CountAsync(queue, default));
    }

    [Fact]
    public async Task As_many_are_received_as_are_asked_for()
    {
        var queue = await NewQueueAsync();
        for (var i = 0; i < 5; i++)
        {
            await Sender.SendAsync(queue, $"{i}", TimeSpan.Zero, default);
        }

        var first = await Receiver.ReceiveAsync(queue, 3, OutOfSight, default);
        var rest = await Receiver.ReceiveAsync(queue, 32, OutOfSight, default);

        Assert.Equal((3, 2), (first.Count, rest.Count));
        Assert.Equal(["0", "1", "2", "3", "4"], first.Concat(rest).Select(message => message.Text).Order());
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_named()
    {
        var queue = Names.Queue();

        Assert.Equal(
            queue,
            (await Assert.ThrowsAsync<QueueNotFoundException>(() => Sender.SendAsync(queue, "x", TimeSpan.Zero, default))).Queue);
        Assert.Equal(
            queue,
            (await Assert.ThrowsAsync<QueueNotFoundException>(() => Receiver.ReceiveAsync(queue, 1, OutOfSight, default))).Queue);
    }

    protected async Task<ReceivedMessage> ReceiveAsync(string queue, TimeSpan visibility)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await Receiver.ReceiveAsync(queue, 1, visibility, default) is [var message])
            {
                return message;
            }

            await PassTimeAsync();
        }

        throw new TimeoutException("The message did not come.");
    }
}
