using Pipeline.Ledger;

namespace Pipeline.Cli.Running;

/// <summary>A file of this run in the container, and what the ledger last said of it.</summary>
internal sealed class UploadedDump(string path, DumpRow record)
{
    /// <summary>As given on the command line.</summary>
    public string Path { get; } = path;

    public DumpRow Record { get; set; } = record;

    /// <summary>Articles received so far.</summary>
    public int Delivered { get; set; }

    /// <summary>Tokens that the received articles cost, in and out.</summary>
    public long Tokens { get; set; }

    /// <summary>All articles up to this number are settled, and their problems are told.</summary>
    public int Told { get; set; }

    /// <summary>Whether it was said that a pause holds it.</summary>
    public bool IsPauseTold { get; set; }

    /// <summary>The first article, as long as nobody knows whether it is the only one, and so how it is called.</summary>
    public RunAnswer? Held { get; set; }

    /// <summary>Whether it is known that it holds one article, or that it holds several.</summary>
    public bool IsCounted => Record.IsSettled || Record.State == DumpState.Read || Record.Position.Ordinal > 1;

    public bool IsRead => Record.IsSettled || Record.State == DumpState.Read;

    public string Source(int ordinal) => ordinal > 1 || Record.Position.Ordinal > 1 ? $"{Path}#{ordinal}" : Path;
}
