namespace Pipeline.Delivery;

/// <summary>How much of a summary a route carries.</summary>
public enum RouteContent
{
    Full,

    /// <summary>Without summary and key points.</summary>
    Headline,
}
