namespace Pipeline.Cli.Running;

/// <summary>Where the results of a run are when it has ended.</summary>
/// <param name="Storage">For people.</param>
/// <param name="IsKept">Whether they stay there.</param>
internal sealed record RunPlace(string Storage, bool IsKept)
{
    public override string ToString() => IsKept
        ? $"The summaries stay in {Storage}."
        : $"Nothing was kept but what was printed: {Storage}. With --watch, or with a storage of your own, everything stays.";
}
