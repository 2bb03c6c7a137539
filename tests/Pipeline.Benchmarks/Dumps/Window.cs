namespace Pipeline.Benchmarks.Dumps;

/// <summary>The part of a stream that is in memory.</summary>
internal sealed class Window(Stream stream)
{
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    public void Skip(int count) => start += count;

    /// <returns>False at the end.</returns>
    public async ValueTask<bool> FillAsync()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = await stream.ReadAsync(buffer.AsMemory(end)).ConfigureAwait(false);
        end += read;
        return read > 0;
    }
}
