namespace Pipeline.Cleaning;

/// <summary>Walks over the words of a line that tell what it is about, without marks around them.</summary>
internal ref struct TitleWords(ReadOnlySpan<char> line)
{
    /// <summary>In characters: shorter words are in every text.</summary>
    private const int LongestSkipped = 3;

    private const string Marks = ".,!?\"“”'’:;()";

    private ReadOnlySpan<char> rest = line;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly TitleWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(' ');
            Current = (end < 0 ? rest : rest[..end]).Trim(Marks);
            rest = end < 0 ? default : rest[(end + 1)..];
            if (Current.Length > LongestSkipped)
            {
                return true;
            }
        }

        return false;
    }
}
