namespace Pipeline.Delivery;

/// <summary>How far a kill reaches.</summary>
public sealed class KillOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Kill";

    /// <summary>
    /// Whether a kill also takes back the copies of its story, whichever sender's they are. Default false.
    /// </summary>
    public bool Copies { get; set; }
}
