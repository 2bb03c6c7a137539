using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Desk.Index;

namespace Pipeline.Desk.Tests.Index;

/// <summary>An index in a folder of its own.</summary>
internal sealed class TemporaryIndex : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("desk-");
    private IndexWriter writer;

    public TemporaryIndex()
    {
        File = NewFile();
        writer = NewWriter();
    }

    public IndexFile File { get; private set; }

    public IndexReader Reader => new(File);

    public string Path => System.IO.Path.Combine(folder.FullName, "desk.db");

    public Task WriteAsync(params IEnumerable<IndexChange> changes) =>
        Task.WhenAll(changes.Select(change => writer.WriteAsync(change, CancellationToken.None)));

    public IReadOnlyList<string> Find(string question) =>
        [.. Reader.List(new SummaryFilter(question), null, 100).Select(one => one.Article.Headline)];

    /// <summary>Another process opens the file.</summary>
    public async Task ReopenAsync(Action? meanwhile = null)
    {
        await CloseAsync();
        meanwhile?.Invoke();
        File = NewFile();
        writer = NewWriter();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Delete(recursive: true);
    }

    private async Task CloseAsync()
    {
        await writer.DisposeAsync();
        File.Dispose();
    }

    private IndexFile NewFile() => new(Path, TimeProvider.System, NullLogger<IndexFile>.Instance);

    private IndexWriter NewWriter() => new(File, new Changes(TimeProvider.System), NullLogger<IndexWriter>.Instance);
}
