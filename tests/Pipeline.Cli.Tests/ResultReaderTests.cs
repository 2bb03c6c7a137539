using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Cli.Running;
using Pipeline.Contracts;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Cli.Tests;

public sealed class ResultReaderTests
{
    [Theory]
    [InlineData("dead-letters/articles/x.json")]
    [InlineData("summaries/../dead-letters/articles/x.json")]
    [InlineData("summaries//x.json")]
    [InlineData("https://elsewhere.example/summaries/x.json")]
    public async Task A_reference_outside_the_container_of_summaries_is_not_followed(string reference)
    {
        var calls = new PortCalls();
        var messages = new InMemoryMessages(new FakeTimeProvider(), calls);
        messages.CreateQueue("answers");
        var message = new CloudEvent
        {
            Id = "e1",
            Source = "/raw-articles/a.txt",
            Type = EventTypes.ArticleSummarized,
            DataRef = reference,
            DataHash = "00",
            DataLength = 1,
        };
        await messages.SendAsync(
            "answers",
            JsonSerializer.Serialize(message, ContractJson.Compact.CloudEvent),
            TimeSpan.Zero,
            MessageEncoding.Base64,
            default);

        var e = await Assert.ThrowsAsync<JsonException>(() =>
            new ResultReader(messages, new InMemoryDocumentStore(calls), "answers").ReceiveAsync(default));

        Assert.Contains("outside the container", e.Message, StringComparison.Ordinal);
    }
}
