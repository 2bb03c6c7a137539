namespace Pipeline.Cli.Planning;

/// <param name="Load">What was planned for.</param>
/// <param name="Advised">Instances to deploy: for the quota that is needed, when the deadline is missed with the one given.</param>
/// <param name="Instances">As few as serve with the quota as given.</param>
/// <param name="Drain">From the first call to the last answer.</param>
/// <param name="Binding">What keeps it from being faster.</param>
/// <param name="Cost">Null when the price is not known.</param>
/// <param name="TokensPerMinute">Quota that the deployment should have: as given, or what the deadline needs.</param>
/// <param name="RequestsPerMinute">The same for requests; null when not limited.</param>
/// <param name="MeetsDeadline">Whether it does with the quota as given.</param>
/// <param name="Urgent">Within which 95 of 100 urgent calls are answered meanwhile; null where none come.</param>
internal sealed record Plan(
    Load Load,
    int Advised,
    int Instances,
    TimeSpan Drain,
    BindingLimit Binding,
    decimal? Cost,
    double? TokensPerMinute,
    double? RequestsPerMinute,
    bool MeetsDeadline,
    TimeSpan? Urgent)
{
    public int AtOnce => Instances * Load.PerInstance;
}
