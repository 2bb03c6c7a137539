using System.Text;
using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class AzureMessagesTests(AzuriteFixture azurite) : MessagesContract, IAsyncLifetime
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private StorageClients? clients;

    protected override IMessageSender Sender => new AzureMessages(clients!);

    protected override IMessageReceiver Receiver => new AzureMessages(clients!);

    protected override TimeProvider Clock => TimeProvider.System;

    public async ValueTask InitializeAsync() => clients = await azurite.ClientsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("{\"specversion\":\"1.0\"}")]
    [InlineData("no base64: ä!")]
    public async Task A_message_in_plain_text_is_read_too(string text)
    {
        var queue = await NewQueueAsync();

        await clients!.Queue(queue).SendMessageAsync(text);

        Assert.Equal(text, (await ReceiveAsync(queue, OutOfSight)).Text);
    }

    [Fact]
    public async Task Base64_of_what_is_no_text_stays_as_it_came()
    {
        var queue = await NewQueueAsync();
        var text = Convert.ToBase64String([0xFF, 0xFE, 0x00]);

        await clients!.Queue(queue).SendMessageAsync(text);

        Assert.Equal(text, (await ReceiveAsync(queue, OutOfSight)).Text);
    }

    [Fact]
    public async Task What_is_sent_is_base64_and_never_expires()
    {
        var queue = await NewQueueAsync();

        await Sender.SendAsync(queue, "ärger", TimeSpan.Zero, default);

        var message = (await clients!.Queue(queue).PeekMessageAsync()).Value;
        Assert.Equal("ärger", Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
        Assert.Equal(9999, message.ExpiresOn!.Value.Year);
    }

    /// <summary>No deployment makes it on an emulator, and what was on it is found by Sweep.</summary>
    [Fact]
    public async Task A_queue_of_the_stages_that_somebody_deleted_on_an_emulator_is_made_again()
    {
        // The queues of the stages are there for others too.
        clients = await azurite.NewClientsAsync();
        var queue = clients.Queue(QueueNames.BlobTriggerPoison);
        await queue.DeleteIfExistsAsync();

        Assert.Empty(await Receiver.ReceiveAsync(queue.Name, 1, OutOfSight, default));
        Assert.True(await queue.ExistsAsync());
        await queue.DeleteIfExistsAsync();
        await Sender.SendAsync(queue.Name, "x", TimeSpan.Zero, default);

        Assert.Equal("x", (await ReceiveAsync(queue.Name, OutOfSight)).Text);
    }

    protected override async Task<string> NewQueueAsync()
    {
        var queue = Names.Queue();
        await new StorageSetup(clients!).CreateQueueAsync(queue, default);
        return queue;
    }

    protected override Task PassTimeAsync() => Task.Delay(Interval, TimeProvider.System);
}
