using Pipeline.Dumps;

namespace Pipeline.Ingestion;

/// <summary>Entries on their way together, bounded in number and size.</summary>
internal sealed class EntryBatch(int mostEntries, int mostCharacters)
{
    /// <summary>Of an entry with no unlisted ones before it.</summary>
    public static readonly IReadOnlyDictionary<string, int> None = new Dictionary<string, int>();

    private readonly List<DumpEntry> entries = [];
    private long characters;

    public IReadOnlyList<DumpEntry> Entries => entries;

    public bool IsFull => entries.Count >= mostEntries || characters >= mostCharacters;

    /// <param name="entry">Null adds nothing.</param>
    public void Add(DumpEntry? entry)
    {
        if (entry is not null)
        {
            entries.Add(entry);
            characters += entry.Article?.Content.Length ?? 0;
        }
    }

    public void Clear()
    {
        entries.Clear();
        characters = 0;
    }
}
