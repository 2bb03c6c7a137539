namespace Pipeline.Delivery;

/// <summary>How far a kill reaches.</summary>
public sealed class KillOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Kill";

    /// <summary>
    /// Default false: a kill takes back its own story. True: the copies of what it takes back too, whoever sent them.
    /// </summary>
    public bool Copies { get; set; }
}
