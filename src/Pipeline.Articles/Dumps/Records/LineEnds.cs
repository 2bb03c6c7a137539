namespace Pipeline.Dumps.Records;

internal static class LineEnds
{
    /// <inheritdoc cref="RecordReader.FindEnd"/>
    public static int Find(ReadOnlySpan<byte> bytes, int searched, bool isLast)
    {
        var end = bytes[searched..].IndexOf((byte)'\n');
        return end < 0 ? -1 : searched + end + 1;
    }
}
