using Pipeline.Summarization.Models;

namespace Pipeline.Desk.Watching;

/// <summary>What articles wait for that were put back, in words; docs/problems.md has all classes.</summary>
internal static class WaitingWords
{
    private static readonly Dictionary<string, string> ByClass = new(StringComparer.Ordinal)
    {
        [WaitingArticles.Turn] = "for their turn",
        [ModelFailure.Quota.Class] = "for the model's quota",
        [ModelFailure.Budget.Class] = "for the day's or their dump's budget",
        [ModelFailure.Throttled.Class] = "for the model, which throttles",
        [ModelFailure.Busy.Class] = "for a free place at the model",
        [ModelFailure.CircuitOpen.Class] = "for the model, which failed too often",
        [ModelFailure.Unavailable.Class] = "for another try at the model",
        [ModelFailure.Configuration.Class] = "for a correct configuration of the model",
        [ModelFailure.Authentication.Class] = "for access to the model",
        [ModelFailure.OutOfCredit.Class] = "for the model's account to have credit",
    };

    public static string Of(string problemClass) => ByClass.GetValueOrDefault(problemClass, $"for another try after '{problemClass}'");
}
