using System.Text;
using Pipeline.Contracts;

namespace Pipeline.Cli.Exporting;

/// <summary>
/// A file that gets the summaries of a run as they come, under a name of its own until the run has ended: a file that is there is replaced
/// by a whole one, and not at all when nothing came. What was received is under the other name, however the run ended.
/// </summary>
internal sealed class ResultFile : IAsyncDisposable
{
    private const string Unfinished = ".part";

    private readonly IExportFormat format;
    private readonly StreamWriter writer;

    /// <param name="path">Its ending, <c>.jsonl</c>, <c>.csv</c> or <c>.md</c>, decides the format.</param>
    /// <exception cref="CliException">Its ending is another, or the file cannot be made.</exception>
    public ResultFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        format = ExportFormats.OfFile(path) ?? throw new CliException($"--out {path}: the name must end in .jsonl, .csv or .md");
        writer = new(OutputFile.Create(Path + Unfinished), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        format.Begin(writer);
    }

    public string Path { get; }

    public int Count { get; private set; }

    public void Add(string eventId, ArticleSummarized data)
    {
        format.Write(eventId, data, writer);
        Count++;
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        if (Count > 0)
        {
            File.Move(Path + Unfinished, Path, overwrite: true);
        }
        else
        {
            File.Delete(Path + Unfinished);
        }
    }
}
