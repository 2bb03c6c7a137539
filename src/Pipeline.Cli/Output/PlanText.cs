using System.Globalization;
using Pipeline.Cli.Planning;

namespace Pipeline.Cli.Output;

/// <summary>A plan for people, and what follows from it for configuration.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Lines(Plan plan, string model, string currency)
    {
        var load = plan.Load;
        yield return Say(
            $"{load.Articles:N0} articles, {load.Calls:N0} calls of {load.InputTokens:N0} tokens in, {load.OutputTokens:N0} out, charged with {load.Charge:N0}, {load.CallLength.TotalSeconds:0.#} s each"
        );
        yield return Say($"instances    {plan.Instances:N0}, {plan.AtOnce:N0} calls at a time");
        yield return Say($"drained in   {Time(plan.Drain)}");
        if (load.UrgentPerHour > 0)
        {
            yield return plan.Urgent is { } urgent
                ? Say($"urgent       {load.UrgentPerHour:N0} articles an hour in between: 95 of 100 calls answered within {urgent.TotalSeconds:0.0} s")
                : Say($"urgent       {load.UrgentPerHour:N0} articles an hour in between: none comes so soon");
        }

        yield return plan.Cost is { } cost
            ? Say($"cost         {cost:N2} {currency}")
            : $"cost         not known: set Pipeline:Prices:{Printable.Of(model)}:Input and :Output, by the million tokens";
        yield return "bound by     "
            + plan.Binding switch
            {
                BindingLimit.Tokens => "tokens a minute: a lower Pipeline:Model:MaxOutputTokens or a larger quota would be faster",
                BindingLimit.Requests => "requests a minute: a larger quota would be faster",
                _ => plan.Instances < load.MostInstances
                    ? "calls at a time; more instances are not needed"
                    : "calls at a time: more instances would be faster",
            };
        if (load.Deadline is { } deadline)
        {
            yield return plan.MeetsDeadline
                ? $"deadline     {Time(deadline)}: met"
                : $"deadline     {Time(deadline)}: missed; {Needed(plan)}";
        }

        var batch = Math.Clamp((load.PerInstance * 2 + 2) / 3, 1, 32);
        yield return "";
        yield return "host.json";
        yield return Say(
            $"  \"extensions\": {{ \"queues\": {{ \"batchSize\": {batch}, \"newBatchThreshold\": {load.PerInstance - batch} }} }}");
        yield return "azd";
        yield return Say($"  azd env set MAXIMUM_INSTANCE_COUNT {plan.Advised}");
        if (plan.TokensPerMinute is { } tokens)
        {
            yield return Say($"  azd env set MODEL_CAPACITY {Math.Ceiling(tokens / 1000):0}");
        }
    }

    private static string Needed(Plan plan) =>
        (plan.TokensPerMinute, plan.RequestsPerMinute) switch
        {
            (null, null) when plan.Binding == BindingLimit.Instances =>
                "more calls at a time are needed: raise --per-instance or --instances",
            (null, null) => "a single call takes longer than that",
            var (tokens, requests) => "it needs "
                + string.Join(
                    " and ",
                    new[]
                    {
                        tokens is null ? null : Say($"{tokens:N0} tokens"),
                        requests is null ? null : Say($"{requests:N0} requests"),
                    }.OfType<string>())
                + " a minute",
        };

    private static string Time(TimeSpan time) =>
        time.TotalHours >= 1 ? Say($"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? Say($"{time.TotalMinutes:0.0} min")
        : Say($"{time.TotalSeconds:0.0} s");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
