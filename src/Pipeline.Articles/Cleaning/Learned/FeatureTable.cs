namespace Pipeline.Cleaning.Learned;

/// <summary>Features of a document's blocks: a row a block.</summary>
internal sealed class FeatureTable(int rows, int columns)
{
    private readonly float[] values = new float[rows * columns];

    public int Rows => rows;

    public Span<float> Row(int row) => values.AsSpan(row * columns, columns);
}
