namespace Pipeline.Summarization.Extractive;

/// <summary>A set of chosen sentences on the way to a summary. Unchanging: a larger set is a new one.</summary>
internal sealed class Selection
{
    private readonly byte[] times;

    public Selection(int terms) => times = new byte[terms];

    private Selection(Selection smaller, Choice choice)
    {
        times = (byte[])smaller.times.Clone();
        foreach (var (term, more) in choice.Wording.Terms)
        {
            times[term] = (byte)Math.Min(byte.MaxValue, times[term] + more);
        }

        Choices = [.. smaller.Choices, choice];
        Words = smaller.Words + choice.Wording.Length;
        Length = smaller.Length + choice.Wording.Measure;
        Key = smaller.KeyWith(choice);
    }

    public IReadOnlyList<Choice> Choices { get; } = [];

    public int Words { get; }

    /// <summary>Words that the same would take in a language with spaces.</summary>
    public double Length { get; }

    /// <summary>Words that the summary is expected to have in common with an editor's.</summary>
    public double Hits { get; private init; }

    public double Worth { get; private init; }

    public double Score { get; private init; }

    private long Key { get; }

    public int Times(int term) => times[term];

    public bool Has(Sentence sentence)
    {
        foreach (var choice in Choices)
        {
            if (choice.Sentence == sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for the same sentences in whatever order; wordings do not matter.</summary>
    public long KeyWith(Choice choice) => Key + ((choice.Sentence.Rank + 1L) * 0x9E3779B97F4A7C1L ^ (choice.Sentence.Rank * 31L << 20));

    public Selection With(Choice choice, double score, double hits, double worth) =>
        new(this, choice) { Score = score, Hits = Hits + hits, Worth = Worth + worth };
}
