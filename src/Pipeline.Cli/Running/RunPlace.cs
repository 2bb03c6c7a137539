using Pipeline.Cli.Exporting;

namespace Pipeline.Cli.Running;

/// <summary>Where the results of a run are when it has ended.</summary>
/// <param name="Storage">For people.</param>
/// <param name="IsKept">Whether they stay there.</param>
/// <param name="IsJoined">Whether others may have been there before, or be there now.</param>
/// <param name="Folder">Of the data of an emulator of its own; null for any other storage.</param>
/// <param name="Results">A file that gets the summaries too; null for none.</param>
internal sealed record RunPlace(string Storage, bool IsKept, bool IsJoined, string? Folder = null, ResultFile? Results = null)
{
    /// <summary>Whether the data of a run that ended so are to be looked at.</summary>
    public bool IsForALook(bool hasFailed) => Folder is not null && (IsKept || hasFailed);

    /// <summary>What stays, a line each.</summary>
    /// <param name="hasFailed">Whether there is anything to look at.</param>
    /// <param name="isOpen">Whether there is anything to go on with.</param>
    public IEnumerable<string> Lines(bool hasFailed, bool isOpen = false)
    {
        if (Results is not null)
        {
            yield return Results.Count > 0
                ? $"{Results.Count} {(Results.Count == 1 ? "summary" : "summaries")} in {Results.Path}"
                : $"No summary came; {Results.Path} is as it was.";
        }

        if (IsForALook(hasFailed || isOpen))
        {
            var data = $"--data {(Folder!.Contains(' ', StringComparison.Ordinal) ? $"\"{Folder}\"" : Folder)}";
            yield return $"The data of this run are kept in {Folder}. To look at them: pipeline status {data}";
            if (isOpen)
            {
                yield return $"To go on with them: pipeline run --watch {data}";
            }
        }
        else if (IsKept)
        {
            yield return $"The summaries stay in {Storage}.";
        }
        else
        {
            yield return Results is null
                ? "Nothing was kept but what was printed; --out FILE keeps the summaries, --keep the data."
                : "The data of this run were not kept; --keep keeps them.";
        }
    }
}
