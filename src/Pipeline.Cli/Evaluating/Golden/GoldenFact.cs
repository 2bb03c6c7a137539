namespace Pipeline.Cli.Evaluating.Golden;

/// <summary>Something that a summary states or does not.</summary>
/// <param name="Wordings">Statements that say the same, the first of which names the fact.</param>
/// <param name="Terms">
/// Where there are any, they decide alone: of each group one term must be in the summary. A star at the end of a term stands for any
/// ending.
/// </param>
/// <param name="Instead">
/// Of a false statement: what is so instead; null where nothing is given. The checker knows better which of two statements a text has than
/// whether it has one.
/// </param>
internal sealed record GoldenFact(IReadOnlyList<string> Wordings, IReadOnlyList<IReadOnlyList<string>> Terms, string? Instead = null)
{
    public string Name => Wordings[0];
}
