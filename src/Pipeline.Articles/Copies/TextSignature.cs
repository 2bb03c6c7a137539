using System.Buffers.Binary;

namespace Pipeline.Copies;

/// <summary>
/// A small stand-in for a text, by which copies of it are found and told from others: the smallest numbers of its runs of words, a
/// bottom-k sketch (Cohen and Kaplan 2007). Two texts share of these what they share of all their runs.
/// </summary>
public sealed class TextSignature
{
    /// <summary>Numbers kept. The similarity of two texts is known to about a twentieth; of short ones exactly.</summary>
    private const int Size = 128;

    /// <summary>Runs of words without which a text is too short to tell whether it is a copy.</summary>
    private const int Least = 16;

    private readonly ulong[] smallest;

    private TextSignature(ulong[] smallest, int count)
    {
        this.smallest = smallest;
        Count = count;
    }

    /// <summary>Different runs of words in the text.</summary>
    public int Count { get; }

    /// <summary>Numbers by which a copy is looked up, the smallest first. A copy has most of the first few among its own.</summary>
    public ReadOnlySpan<ulong> Keys => smallest;

    /// <returns>Null for a text that is too short.</returns>
    public static TextSignature? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runs = Shingles.Of(text);
        if (runs.Count < Least)
        {
            return null;
        }

        var all = runs.ToArray();
        Array.Sort(all);
        return new(all.Length > Size ? all[..Size] : all, runs.Count);
    }

    /// <summary>As <see cref="ToBytes"/> gave it.</summary>
    public static TextSignature Parse(ReadOnlySpan<byte> bytes)
    {
        var smallest = new ulong[(bytes.Length - sizeof(int)) / sizeof(ulong)];
        for (var i = 0; i < smallest.Length; i++)
        {
            smallest[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(sizeof(int) + (i * sizeof(ulong)))..]);
        }

        return new(smallest, BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    /// <summary>Four bytes for the count, eight for each number: 1,028 at most.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(int) + (smallest.Length * sizeof(ulong))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Count);
        for (var i = 0; i < smallest.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(sizeof(int) + (i * sizeof(ulong))), smallest[i]);
        }

        return bytes;
    }

    /// <summary>What the two texts have in common, as their signatures tell.</summary>
    public Overlap With(TextSignature other)
    {
        ArgumentNullException.ThrowIfNull(other);

        // Up to here both signatures hold every run of their text.
        var end = Math.Min(End, other.End);
        var (shared, all) = (0, 0);
        for (int i = 0, j = 0; ;)
        {
            var mine = i < smallest.Length && smallest[i] <= end ? smallest[i] : (ulong?)null;
            var theirs = j < other.smallest.Length && other.smallest[j] <= end ? other.smallest[j] : (ulong?)null;
            if (mine is null && theirs is null)
            {
                break;
            }

            all++;
            shared += mine == theirs ? 1 : 0;
            i += theirs is null || mine <= theirs ? 1 : 0;
            j += mine is null || theirs <= mine ? 1 : 0;
        }

        var similarity = (double)shared / all;
        var common = similarity / (1 + similarity) * ((double)Count + other.Count);
        return new(similarity, Math.Min(1, common / Math.Min(Count, other.Count)));
    }

    /// <summary>The largest number kept; all numbers there are when none was left out.</summary>
    private ulong End => smallest.Length == Count ? ulong.MaxValue : smallest[^1];
}
