using System.IO.Compression;
using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.Time.Testing;

namespace Pipeline.Subscriber.Tests;

public sealed class PoisonQueueTests
{
    private readonly PoisonQueue poison = new(new QueueClient(new Uri("http://127.0.0.1:1/account/queue")), new FakeTimeProvider());

    [Fact]
    public void Json_stays_json_and_text_stays_text()
    {
        Assert.Equal(1, Write("""{"a":1}""", "why").Event!.Value.GetProperty("a").GetInt32());
        Assert.Equal("{no", Write("{no", "why").Text);
    }

    [Fact]
    public void What_would_not_fit_beside_the_reason_is_compressed()
    {
        var text = JsonSerializer.Serialize(Enumerable.Range(0, 10_000));

        var poisoned = Write(text, new string('x', 100_000));

        using var gzip = new GZipStream(new MemoryStream(poisoned.Gzip!), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        Assert.Equal(text, reader.ReadToEnd());
        Assert.Equal(1000, poisoned.Reason.Length);
    }

    private PoisonedEvent Write(string text, string reason)
    {
        var bytes = poison.Write(text, reason, 1);
        Assert.InRange(bytes.Length, 1, 48 * 1024);
        return JsonSerializer.Deserialize(bytes, PoisonJson.Compact.PoisonedEvent)!;
    }
}
