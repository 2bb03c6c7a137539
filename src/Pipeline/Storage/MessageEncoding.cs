namespace Pipeline.Storage;

/// <summary>How a text stands in a queue's message.</summary>
public enum MessageEncoding
{
    /// <summary>What queue triggers expect; takes a third more room.</summary>
    Base64,

    /// <summary>As it is. Some characters are none in XML, which the queue speaks: escape to ASCII first.</summary>
    None,
}
