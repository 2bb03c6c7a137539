using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Contracts;

namespace Pipeline.Subscriber;

/// <summary>One event off the queue, its payload fetched and checked.</summary>
public sealed class ReceivedEvent
{
    internal ReceivedEvent(CloudEvent envelope, JsonElement data, long delivery)
    {
        Envelope = envelope;
        Data = data;
        Delivery = delivery;
    }

    public CloudEvent Envelope { get; }

    /// <summary>The payload as it came, for types that this package does not know.</summary>
    public JsonElement Data { get; }

    /// <summary>How often the message was delivered, this time included.</summary>
    public long Delivery { get; }

    public string Id => Envelope.Id;

    /// <summary>One of <see cref="EventTypes"/>; another one if unknown events are handed on.</summary>
    public string Type => Envelope.Type;

    /// <summary>Null when it is an event of another type.</summary>
    public ArticleSummarized? Summarized => As(EventTypes.ArticleSummarized, ContractJson.Compact.ArticleSummarized);

    /// <inheritdoc cref="Summarized"/>
    public ArticleRejected? Rejected => As(EventTypes.ArticleRejected, ContractJson.Compact.ArticleRejected);

    /// <inheritdoc cref="Summarized"/>
    public ArticleForgotten? Forgotten => As(EventTypes.ArticleForgotten, ContractJson.Compact.ArticleForgotten);

    /// <inheritdoc cref="Summarized"/>
    public ArticleKilled? Killed => As(EventTypes.ArticleKilled, ContractJson.Compact.ArticleKilled);

    /// <inheritdoc cref="Summarized"/>
    public DumpCompleted? Completed => As(EventTypes.DumpCompleted, ContractJson.Compact.DumpCompleted);

    private T? As<T>(string type, JsonTypeInfo<T> shape)
        where T : class => Type == type ? Data.Deserialize(shape) : null;
}
