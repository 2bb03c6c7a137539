namespace Pipeline.Subscriber;

/// <summary>What the store knows of an event.</summary>
public enum Sighting
{
    /// <summary>Ours to handle now.</summary>
    New,

    /// <summary>Handled before: drop it.</summary>
    Handled,

    /// <summary>Another copy is being handled; look again later.</summary>
    InProgress,
}
