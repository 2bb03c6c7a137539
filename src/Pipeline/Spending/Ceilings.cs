namespace Pipeline.Spending;

/// <summary>The ceilings that hold for a call together. What one refuses, the others do not count.</summary>
/// <param name="day">Null where no day is counted.</param>
/// <param name="dumps">Of each dump.</param>
public sealed class Ceilings(SpendingGate? day, DumpCeilings dumps)
{
    /// <param name="dumpId">The dump that it is for; null for none.</param>
    /// <param name="most">What the call can cost at most; null when nobody knows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null: go on, and <see cref="SettleAsync"/> afterwards.</returns>
    public async Task<SpendingRefusal?> ReserveAsync(string? dumpId, decimal? most, CancellationToken cancellationToken)
    {
        if (await dumps.ReserveAsync(dumpId, most, cancellationToken) is { } ofDump)
        {
            return ofDump;
        }

        var isReserved = false;
        try
        {
            var wait = day is null ? null : await day.ReserveAsync(most, cancellationToken);
            isReserved = wait is null;
            return wait is null ? null : new(wait.Value, day!.Account.Refusal(most!.Value));
        }
        finally
        {
            if (!isReserved)
            {
                await dumps.SettleAsync(dumpId, most, 0);
            }
        }
    }

    /// <param name="dumpId">As given to <see cref="ReserveAsync"/>.</param>
    /// <param name="reserved">As given there.</param>
    /// <param name="cost">What the call has cost.</param>
    public async Task SettleAsync(string? dumpId, decimal? reserved, decimal cost)
    {
        await dumps.SettleAsync(dumpId, reserved, cost);
        if (day is not null)
        {
            await day.SettleAsync(reserved, cost);
        }
    }
}
