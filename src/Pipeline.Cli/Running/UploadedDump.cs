using Pipeline.Ledger;

namespace Pipeline.Cli.Running;

/// <summary>A file of this run in the container, and what the ledger last said of it.</summary>
internal sealed class UploadedDump(string path, DumpRow record)
{
    /// <summary>As given on the command line.</summary>
    public string Path { get; } = path;

    public DumpRow Record { get; set; } = record;

    /// <summary>Whether it is known how many articles it holds, and so how each is called.</summary>
    public bool IsRead => Record.IsSettled || Record.State == DumpState.Read;

    public string Source(int ordinal) => Record.Position.Ordinal > 1 ? $"{Path}#{ordinal}" : Path;
}
