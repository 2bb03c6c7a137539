using Pipeline.Ledger;

namespace Pipeline.Cli.Status;

/// <param name="State">In lower case; null for all.</param>
/// <param name="Top">Rows at most.</param>
/// <param name="Since">Dumps accepted then or later; null for all.</param>
internal sealed record StatusFilter(string? State, int Top, DateTimeOffset? Since = null)
{
    /// <summary>Of dumps and of articles.</summary>
    public static string[] States { get; } =
        [.. Enum.GetNames<DumpState>().Concat(Enum.GetNames<ArticleState>()).Select(name => name.ToLowerInvariant()).Distinct()];

    /// <summary>A dump is dead or rejected also by the articles that are.</summary>
    public bool Takes(DumpRow dump) => !(dump.AcceptedAt < Since)
        && (Takes(dump.State) || (IsFor(ArticleState.Dead) && dump.Dead > 0) || (IsFor(ArticleState.Rejected) && dump.Rejected > 0));

    public bool Takes(Enum state) => State is null || State.Equals(state.ToString(), StringComparison.OrdinalIgnoreCase);

    private bool IsFor(ArticleState state) => State is not null && Takes(state);
}
