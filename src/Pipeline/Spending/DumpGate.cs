namespace Pipeline.Spending;

/// <summary>The gate of one dump, and whether anybody is at it.</summary>
internal sealed class DumpGate(SpendingGate spending)
{
    public SpendingGate Spending => spending;

    /// <summary>Calls under way.</summary>
    public int Users { get; set; }

    /// <summary>A timestamp of the clock.</summary>
    public long UsedAt { get; set; }
}
