using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Spending;

/// <summary>
/// Keeps what is spent for each dump below one ceiling, with a gate for each dump at work: whatever the day, and whatever becomes
/// of this instance. A gate at which nothing happens reports what was spent and is given up.
/// </summary>
/// <param name="account">The ceiling.</param>
/// <param name="rows">Null: this process counts for itself alone, and keeps all gates.</param>
/// <param name="clock">Gives the time.</param>
/// <param name="random">Names the gates.</param>
/// <param name="logger">Told when a ceiling is reached.</param>
public sealed class DumpCeilings(
    SpendingAccount account, ISharedRows? rows, TimeProvider clock, Random random, ILogger<SpendingGate> logger) : IAsyncDisposable
{
    /// <summary>A gate that was not used for so long is given up.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    /// <summary>Gates given up at each call: more than one, as a call opens one at most.</summary>
    private const int GivenUpAtOnce = 2;

    private readonly Lock turn = new();
    private readonly Dictionary<string, DumpGate> gates = [];

    /// <summary>How many dumps are at work, or were a moment ago.</summary>
    public int Count
    {
        get
        {
            lock (turn)
            {
                return gates.Count;
            }
        }
    }

    /// <param name="dumpId">Null for none: there is no ceiling then.</param>
    /// <param name="most">What the call can cost at most; null when nobody knows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null: go on, and <see cref="SettleAsync"/> afterwards.</returns>
    public async Task<SpendingRefusal?> ReserveAsync(string? dumpId, decimal? most, CancellationToken cancellationToken)
    {
        if (!IsLimited(dumpId, most))
        {
            return null;
        }

        await GiveUpIdleAsync();
        var gate = Take(dumpId!);
        var isReserved = false;
        try
        {
            var wait = await gate.Spending.ReserveAsync(most, cancellationToken);
            isReserved = wait is null;
            return wait is null ? null : new(wait.Value, gate.Spending.Account.Refusal(most!.Value));
        }
        finally
        {
            if (!isReserved)
            {
                Return(gate);
            }
        }
    }

    /// <param name="dumpId">As given to <see cref="ReserveAsync"/>.</param>
    /// <param name="reserved">As given there.</param>
    /// <param name="cost">What the call has cost.</param>
    public async Task SettleAsync(string? dumpId, decimal? reserved, decimal cost)
    {
        if (!IsLimited(dumpId, reserved))
        {
            return;
        }

        DumpGate gate;
        lock (turn)
        {
            gate = gates[dumpId!];
        }

        await gate.Spending.SettleAsync(reserved, cost);
        Return(gate);
    }

    /// <summary>Reports what was spent and gives the rest of each lease back.</summary>
    public async ValueTask DisposeAsync()
    {
        List<DumpGate> all;
        lock (turn)
        {
            all = [.. gates.Values];
        }

        foreach (var gate in all)
        {
            await gate.Spending.DisposeAsync();
        }
    }

    private bool IsLimited(string? dumpId, decimal? amount) => account.Ceiling is not null && dumpId is not null && amount is not null;

    private DumpGate Take(string dumpId)
    {
        lock (turn)
        {
            if (!gates.TryGetValue(dumpId, out var gate))
            {
                gate = new(new(account with { DumpId = dumpId }, rows, clock, random, logger));
                gates.Add(dumpId, gate);
            }

            gate.Users++;
            return gate;
        }
    }

    private void Return(DumpGate gate)
    {
        lock (turn)
        {
            gate.Users--;
            gate.UsedAt = clock.GetTimestamp();
        }
    }

    private async Task GiveUpIdleAsync()
    {
        if (rows is null)
        {
            return;
        }

        List<(string DumpId, DumpGate Gate)> idle;
        lock (turn)
        {
            idle = [.. gates.Where(gate => IsIdle(gate.Value)).Take(GivenUpAtOnce).Select(gate => (gate.Key, gate.Value))];
            idle.ForEach(gate => gate.Gate.Users++);
        }

        foreach (var (dumpId, gate) in idle)
        {
            var isReported = await gate.Spending.TryGiveBackAsync();
            lock (turn)
            {
                gate.Users--;
                if (isReported && gate.Users == 0)
                {
                    gates.Remove(dumpId);
                    continue;
                }

                // Storage did not take it: what was paid for is kept, and reported later.
                gate.UsedAt = clock.GetTimestamp();
            }
        }
    }

    private bool IsIdle(DumpGate gate) => gate.Users == 0 && clock.GetElapsedTime(gate.UsedAt) >= Idle;
}
