namespace Pipeline.Delivery;

/// <summary>Which dumps are one sender's.</summary>
public sealed class StoryOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Stories";

    /// <summary>
    /// Beginnings of dumps' names, one per sender; the longest that fits counts. A sender takes back and supersedes only stories of
    /// its own. Default: none, all dumps are one sender's.
    /// </summary>
    public IList<string> Senders { get; } = [];
}
