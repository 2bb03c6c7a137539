using System.Globalization;

namespace Pipeline.Documents;

/// <summary>A chunk is named after the entries it holds, which decide every byte of it: whoever writes it writes the same.</summary>
/// <param name="DumpId">Of the dump.</param>
/// <param name="First">Number of its first entry.</param>
/// <param name="Last">Number of its last entry; one less than <paramref name="First"/> when it holds the end only.</param>
/// <param name="IsEnd">Whether the dump ends in it.</param>
internal sealed record ChunkName(string DumpId, int First, int Last, bool IsEnd)
{
    private const string End = "-end";

    public static string Prefix(string dumpId) => dumpId + "/";

    public static ChunkName Parse(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var isEnd = name.EndsWith(End, StringComparison.Ordinal);
        var numbers = name[(slash + 1)..(isEnd ? name.Length - End.Length : name.Length)].Split('-');
        return new(
            name[..slash],
            int.Parse(numbers[0], CultureInfo.InvariantCulture),
            int.Parse(numbers[1], CultureInfo.InvariantCulture),
            isEnd);
    }

    /// <summary>Whether what follows after so many entries of the dump is in it.</summary>
    public bool GoesOnAfter(int ordinal) => First <= ordinal + 1 && (Last > ordinal || (IsEnd && Last == ordinal));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix(DumpId)}{First:D10}-{Last:D10}{(IsEnd ? End : "")}");
}
