using Pipeline.Quota;
using Pipeline.Spending;

namespace Pipeline.Cli.Planning;

/// <summary>Finds the fewest instances that serve a load, by playing it through the scheduler.</summary>
internal static class Planner
{
    /// <summary>One instance more that gains less than this is not worth its price.</summary>
    private const double Gain = 0.02;

    public static Plan Find(Load load, ModelPrice price)
    {
        var fastest = Times(load, load.MostInstances).Drain;
        var goal = load.Deadline is { } deadline && deadline >= fastest ? deadline : fastest * (1 + Gain);
        var instances = Fewest(load, goal);
        var (drain, urgent) = Times(load, instances);
        var meets = load.Deadline is null || drain <= load.Deadline;
        var needed = meets ? load.Quota : Needed(load);
        return new(
            load,
            meets ? instances : Fewest(load with { Quota = needed }, load.Deadline!.Value),
            instances,
            drain,
            Binding(load, instances, drain),
            price.Of(load.InputTokens, load.OutputTokens) * load.Calls,
            needed.TokensPerMinute,
            needed.RequestsPerMinute,
            meets,
            urgent);
    }

    private static LaneTimes Times(Load load, int instances)
    {
        var atOnce = instances * load.PerInstance;
        return load.UrgentPerHour == 0
            ? new(DrainSimulation.Run(load.Calls, load.Charge, load.Quota, atOnce, load.CallLength), Urgent: null)
            : LaneSimulation.Run(
                load.Calls,
                load.Charge,
                load.Quota,
                atOnce,
                new(load.UrgentPerHour * load.CallsPerArticle, atOnce),
                load.CallLength);
    }

    private static int Fewest(Load load, TimeSpan goal)
    {
        var (low, high) = (1, load.MostInstances);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Times(load, middle).Drain <= goal ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static BindingLimit Binding(Load load, int instances, TimeSpan drain)
    {
        var unlimited = DrainSimulation.Run(load.Calls, load.Charge, QuotaLimits.None, instances * load.PerInstance, load.CallLength);
        if (unlimited >= drain * (1 - Gain))
        {
            return BindingLimit.Instances;
        }

        var byTokens = load.Quota.TokensPerMinute is { } tokens ? load.Charge / tokens : 0;
        var byRequests = load.Quota.RequestsPerMinute is { } requests ? 1 / requests : 0;
        return byTokens >= byRequests ? BindingLimit.Tokens : BindingLimit.Requests;
    }

    /// <summary>The quota that the deadline needs: what all calls take, spread over the time before the last call must begin.</summary>
    private static QuotaLimits Needed(Load load)
    {
        var minutes = (load.Deadline!.Value - load.CallLength).TotalMinutes;
        if (minutes <= 0)
        {
            return QuotaLimits.None;
        }

        var urgent = load.UrgentPerHour * load.CallsPerArticle / 60.0;
        var rate = (load.Calls / minutes + urgent) / QuotaLimits.UsedShare;
        return new(
            load.Quota.TokensPerMinute is { } tokens ? Math.Max(tokens, Math.Ceiling(rate * load.Charge)) : null,
            load.Quota.RequestsPerMinute is { } requests ? Math.Max(requests, Math.Ceiling(rate)) : null);
    }
}
