using System.Text;
using Pipeline.Contracts;

namespace Pipeline.Cli.Exporting;

/// <summary>A file that gets the summaries of a run as they come: what was received is in it, however the run ends.</summary>
internal sealed class ResultFile : IAsyncDisposable
{
    private readonly IExportFormat format;
    private readonly StreamWriter writer;

    /// <param name="path">Its ending, <c>.jsonl</c>, <c>.csv</c> or <c>.md</c>, decides the format.</param>
    /// <exception cref="CliException">Its ending is another.</exception>
    public ResultFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        format = ExportFormats.OfFile(path) ?? throw new CliException($"--out {path}: the name must end in .jsonl, .csv or .md");
        writer = new(File.Create(Path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        format.Begin(writer);
    }

    public string Path { get; }

    public int Count { get; private set; }

    public void Add(string eventId, ArticleSummarized data)
    {
        format.Write(eventId, data, writer);
        Count++;
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
