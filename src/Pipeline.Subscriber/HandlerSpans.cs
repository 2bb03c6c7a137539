using System.Diagnostics;

namespace Pipeline.Subscriber;

/// <summary>Spans around handlers, in the trace of each event's dump.</summary>
internal static class HandlerSpans
{
    private static readonly ActivitySource Source = new(EventSubscriber.SpanSource);

    /// <returns>Null when nobody listens.</returns>
    public static Activity? Start(ReceivedEvent received)
    {
        ActivityContext.TryParse(received.Envelope.TraceParent, null, isRemote: true, out var sent);
        return Source.StartActivity(received.Type, ActivityKind.Consumer, sent)?.SetTag("cloudevents.event_id", received.Id);
    }
}
