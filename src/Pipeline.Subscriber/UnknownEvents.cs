namespace Pipeline.Subscriber;

/// <summary>What happens to an event of a type, or of a version of a type, that this package does not know.</summary>
public enum UnknownEvents
{
    /// <summary>Taken off the queue; the handler does not see it.</summary>
    Skip,

    /// <summary>Given to the handler, which finds its data in <see cref="ReceivedEvent.Data"/>.</summary>
    HandOn,
}
