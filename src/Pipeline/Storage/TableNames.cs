namespace Pipeline.Storage;

/// <summary>Tables. Infrastructure depends on these names.</summary>
public static class TableNames
{
    public const string Ledger = "ledger";

    public static IReadOnlyList<string> All { get; } = [Ledger];
}
