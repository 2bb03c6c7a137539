namespace Pipeline.Harness.Reconciling;

/// <summary>What does not add up, each with the names it is about.</summary>
internal sealed class Findings
{
    /// <summary>Fed and not there.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>There, and not what was fed.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>There, and never fed.</summary>
    public List<string> Unexplained { get; } = [];

    /// <summary>
    /// Articles that the model answered with nonsense, and again when asked to repair it: dead letters, as they should be.
    /// </summary>
    public int Buried { get; set; }

    public bool IsEmpty => Lost.Count + Wrong.Count + Unexplained.Count == 0;

    public override string ToString() => $"lost {Lost.Count}, wrong {Wrong.Count}, unexplained {Unexplained.Count}";

    public IEnumerable<string> Lines() =>
        [
            .. Lost.Select(line => $"lost: {line}"),
            .. Wrong.Select(line => $"wrong: {line}"),
            .. Unexplained.Select(line => $"unexplained: {line}"),
        ];
}
