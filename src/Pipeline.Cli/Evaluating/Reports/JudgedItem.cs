using Pipeline.Cli.Evaluating.Chance;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>What came of one golden item under one profile.</summary>
/// <param name="Id">Of the item.</param>
/// <param name="Digest">Of the item; another one means another item.</param>
/// <param name="Language">ISO 639-1 of the article; null when not known.</param>
/// <param name="Measures">What it adds to each measure, by the measures' names.</param>
internal sealed record JudgedItem(string Id, string Digest, string? Language, IReadOnlyDictionary<string, Tally> Measures)
{
    /// <summary>Why there is no summary; null when there is one.</summary>
    public Problem? Failure { get; init; }

    /// <summary>The article itself is the reason for the failure.</summary>
    public bool IsRejected { get; init; }

    /// <summary>The model that wrote it.</summary>
    public string? Model { get; init; }

    /// <summary>The class of failure on which another model was asked.</summary>
    public string? EscalatedFor { get; init; }

    public string? Headline { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string> KeyPoints { get; init; } = [];

    public IReadOnlyList<FoundFact> Facts { get; init; } = [];

    /// <summary>Without those that the article itself seems to state.</summary>
    public IReadOnlyList<FoundFact> False { get; init; } = [];

    public IReadOnlyList<DoubtedStatement> Doubted { get; init; } = [];
}
