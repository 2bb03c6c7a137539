using Microsoft.Extensions.Time.Testing;
using Pipeline.Storage;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Storage;

public sealed class InMemoryMessagesTests : MessagesContract
{
    private readonly FakeTimeProvider clock = new();
    private readonly InMemoryMessages messages;

    public InMemoryMessagesTests() => messages = new(clock, new PortCalls());

    protected override IMessageSender Sender => messages;

    protected override IMessageReceiver Receiver => messages;

    protected override TimeProvider Clock => clock;

    protected override Task<string> NewQueueAsync()
    {
        var queue = Names.Queue();
        messages.CreateQueue(queue);
        return Task.FromResult(queue);
    }

    protected override Task PassTimeAsync()
    {
        clock.Advance(TimeSpan.FromMilliseconds(250));
        return Task.CompletedTask;
    }
}
