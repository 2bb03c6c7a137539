using CsCheck;
using Pipeline.Quota;

namespace Pipeline.Tests.Quota;

/// <summary>Whose turn it is: urgent calls first, and yet the others never starve.</summary>
public sealed class QuotaLanesTests
{
    /// <summary>Whether a call comes (urgent or not, with its tokens) or whoever is next starts.</summary>
    private static readonly Gen<(int Kind, int Tokens)[]> AnySteps = Gen.Select(Gen.Int[0, 4], Gen.Int[1, LargestCall]).Array[1, 400];

    /// <summary>Tokens.</summary>
    private const int LargestCall = 5_000;

    [Fact]
    public void An_ordinary_call_goes_before_an_urgent_one_only_when_these_took_nine_times_as_much() => AnySteps.Sample(steps =>
    {
        foreach (var start in Play(steps).Where(start => !start.IsUrgent && start.UrgentWaited))
        {
            Assert.True(start.Passed >= QuotaLanes.UrgentShare * start.Tokens);
        }
    });

    [Fact]
    public void While_an_ordinary_call_waits_urgent_ones_take_no_more_than_that_and_one_call() => AnySteps.Sample(steps =>
    {
        foreach (var start in Play(steps).Where(start => start is { IsUrgent: true, OrdinaryTokens: not null }))
        {
            Assert.True(start.Passed < QuotaLanes.UrgentShare * start.OrdinaryTokens);
        }
    });

    [Fact]
    public void In_its_lane_each_call_has_its_turn_in_the_order_of_coming() => AnySteps.Sample(steps =>
    {
        foreach (var lane in Play(steps).GroupBy(start => start.IsUrgent))
        {
            Assert.Equal(lane.Select(start => start.Number).Order(), lane.Select(start => start.Number));
        }
    });

    [Fact]
    public void What_goes_before_a_call_is_what_it_has_to_wait_for() => AnySteps.Sample(steps =>
    {
        foreach (var isUrgent in new[] { true, false })
        {
            var lanes = new QuotaLanes(Span);
            Play(steps, lanes);
            var (foretold, count) = (lanes.Before(1_000, isUrgent), lanes.Count);
            var mine = lanes.Add(new(1_000, isUrgent, DateTimeOffset.MaxValue));
            var waited = TimeSpan.Zero;
            while (mine.List is not null)
            {
                var next = lanes.Heads.First();
                waited += next == mine ? TimeSpan.Zero : Span(next.Value.Tokens);
                lanes.Start(next);
            }

            // Ordinary calls have their turn in between, and the last urgent one before each goes beyond the nine parts.
            Assert.InRange(waited, foretold, foretold + foretold / QuotaLanes.UrgentShare + Span(LargestCall) * (count + 1));
        }
    });

    private static TimeSpan Span(double tokens) => TimeSpan.FromMilliseconds(tokens);

    private static List<Started> Play((int Kind, int Tokens)[] steps, QuotaLanes? given = null)
    {
        var lanes = given ?? new QuotaLanes(Span);
        var numbers = new Dictionary<QuotaWaiter, int>();
        var started = new List<Started>();
        var passed = 0.0;
        foreach (var (kind, tokens) in steps)
        {
            if (kind < 3)
            {
                var waiter = new QuotaWaiter(tokens, kind < 2, DateTimeOffset.MaxValue);
                numbers[waiter] = numbers.Count;
                lanes.Add(waiter);
            }
            else if (lanes.Heads.ToList() is [var next, ..] heads)
            {
                var (waiter, other) = (next.Value, heads.Count > 1 ? heads[1].Value : null);
                started.Add(new(
                    numbers[waiter],
                    waiter.IsUrgent,
                    waiter.Tokens,
                    passed,
                    !waiter.IsUrgent && other is not null,
                    waiter.IsUrgent ? other?.Tokens : null));
                passed = waiter.IsUrgent ? passed + waiter.Tokens : 0;
                lanes.Start(next);
            }
        }

        return started;
    }

    /// <param name="Number">In the order of coming.</param>
    /// <param name="IsUrgent">Its lane.</param>
    /// <param name="Tokens">Its size.</param>
    /// <param name="Passed">Tokens of the urgent calls since the last ordinary one.</param>
    /// <param name="UrgentWaited">An urgent one stood beside it.</param>
    /// <param name="OrdinaryTokens">Of the ordinary one that stood beside it; null for none.</param>
    private sealed record Started(int Number, bool IsUrgent, double Tokens, double Passed, bool UrgentWaited, double? OrdinaryTokens);
}
