using Microsoft.Extensions.Time.Testing;
using Pipeline.Quota;

namespace Pipeline.Tests.Quota;

/// <summary>Calls at gates on one clock. Who is sent away comes again when it is told to, as from a queue.</summary>
internal sealed class GateCrowd(FakeTimeProvider clock, TimeSpan patience)
{
    /// <summary>Bounds a wait for an outcome; never reached when all is well.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly List<(QuotaGate Gate, bool IsUrgent, double Tokens, DateTimeOffset Came, Task<TimeSpan?> Turn)> waiting = [];
    private readonly PriorityQueue<(QuotaGate Gate, bool IsUrgent, double Tokens, DateTimeOffset Came), DateTimeOffset> away = new();

    /// <summary>The calls that have started, in order.</summary>
    public List<(QuotaGate Gate, bool IsUrgent, TimeSpan Waited, DateTimeOffset At)> Started { get; } = [];

    /// <summary>Calls that wait at the gates or are to come again.</summary>
    public int Count(bool isUrgent) =>
        waiting.Count(call => call.IsUrgent == isUrgent) + away.UnorderedItems.Count(call => call.Element.IsUrgent == isUrgent);

    public void Come(QuotaGate gate, bool isUrgent, double tokens = 1) => Come(gate, isUrgent, tokens, clock.GetUtcNow());

    /// <summary>Sees who has passed and who was sent away; then lets time pass.</summary>
    public async Task StepAsync(TimeSpan step)
    {
        await SeeAsync();
        clock.Advance(step);
        while (away.TryPeek(out var call, out var at) && at <= clock.GetUtcNow())
        {
            away.Dequeue();
            Come(call.Gate, call.IsUrgent, call.Tokens, call.Came);
        }
    }

    public async Task SeeAsync()
    {
        foreach (var gate in waiting.Select(call => call.Gate).Distinct().ToList())
        {
            await gate.RestAsync().WaitAsync(Limit, TimeProvider.System);
            var mine = waiting.Where(call => call.Gate == gate).Select(call => call.Turn).ToList();

            // What is told on other threads has to arrive: the gate knows how many it holds.
            var held = gate.Waiting;
            while (mine.Where(turn => !turn.IsCompleted).ToList() is var open && open.Count > held)
            {
                await Task.WhenAny(open).WaitAsync(Limit, TimeProvider.System);
            }
        }

        var now = clock.GetUtcNow();
        foreach (var call in waiting.Where(call => call.Turn.IsCompleted).ToList())
        {
            waiting.Remove(call);
            if (await call.Turn is { } wait)
            {
                away.Enqueue((call.Gate, call.IsUrgent, call.Tokens, call.Came), now + wait);
            }
            else
            {
                Started.Add((call.Gate, call.IsUrgent, now - call.Came, now));
            }
        }
    }

    private void Come(QuotaGate gate, bool isUrgent, double tokens, DateTimeOffset came) =>
        waiting.Add((gate, isUrgent, tokens, came, gate.EnterAsync(tokens, isUrgent, patience, default)));
}
