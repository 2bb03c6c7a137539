namespace Pipeline.Delivery;

/// <summary>Whose stories are whose.</summary>
public sealed class StoryOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Stories";

    /// <summary>
    /// Beginnings of dumps' names, one a sender; the longest that fits counts. A sender takes back and replaces stories of its own
    /// uploads only. Default: none, all are one sender's.
    /// </summary>
    public IList<string> Senders { get; } = [];
}
