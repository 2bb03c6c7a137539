using Pipeline.Ledger;

namespace Pipeline.Cli.Status;

/// <param name="State">In lower case; null for all.</param>
/// <param name="Top">Rows at most.</param>
internal sealed record StatusFilter(string? State, int Top)
{
    /// <summary>Of dumps and of articles.</summary>
    public static string[] States { get; } =
        [.. Enum.GetNames<DumpState>().Concat(Enum.GetNames<ArticleState>()).Select(name => name.ToLowerInvariant()).Distinct()];

    public bool Takes(Enum state) => State is null || State.Equals(state.ToString(), StringComparison.OrdinalIgnoreCase);
}
