namespace Pipeline.Azure.Settings;

/// <summary>How settings themselves are treated.</summary>
public sealed class SettingsOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline";

    /// <summary>
    /// What happens when nothing reads a setting below <c>Pipeline</c>. Default: a command ends; a host that serves (the Functions
    /// app, the container, <c>run</c> without files or with <c>--watch</c>) warns, so that a rollout of two versions is not an outage.
    /// </summary>
    public UnknownSettingsPolicy? UnknownSettings { get; set; }
}
