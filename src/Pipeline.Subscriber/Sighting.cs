namespace Pipeline.Subscriber;

/// <summary>What the store knows of an event.</summary>
public enum Sighting
{
    /// <summary>Free: this reader handles it now.</summary>
    New,

    /// <summary>Handled before: drop it.</summary>
    Handled,

    /// <summary>Another reader handles the same event; look again later.</summary>
    InProgress,
}
