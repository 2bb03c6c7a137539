using Pipeline.Quota;

namespace Pipeline.Cli.Planning;

/// <summary>What is to be planned for.</summary>
/// <param name="Articles">All of them there at the start.</param>
/// <param name="CallsPerArticle">One, more for those that are read in parts.</param>
/// <param name="InputTokens">Of one call.</param>
/// <param name="OutputTokens">Expected of one answer.</param>
/// <param name="OutputLimit">Of one call: what the quota is charged with beside the prompt.</param>
/// <param name="Quota">Of the deployment.</param>
/// <param name="CallLength">How long the model takes.</param>
/// <param name="PerInstance">Calls at a time in one instance.</param>
/// <param name="MostInstances">That may be planned with.</param>
/// <param name="Deadline">Null: as fast as the quota allows.</param>
/// <param name="UrgentPerHour">Urgent articles that come in between and go first.</param>
internal sealed record Load(
    int Articles,
    int CallsPerArticle,
    int InputTokens,
    int OutputTokens,
    int OutputLimit,
    QuotaLimits Quota,
    TimeSpan CallLength,
    int PerInstance,
    int MostInstances,
    TimeSpan? Deadline,
    int UrgentPerHour = 0)
{
    public int Calls => Articles * CallsPerArticle;

    public int Charge => InputTokens + OutputLimit;
}
