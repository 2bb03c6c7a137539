using Pipeline.Cli.Files;

namespace Pipeline.Cli.Running;

/// <summary>What a run is asked to do.</summary>
/// <param name="Files">To upload.</param>
internal sealed record RunRequest(IReadOnlyList<InputFile> Files)
{
    /// <summary>Serve the container until cancelled, also after the files are done.</summary>
    public bool Stay { get; init; }

    /// <summary>Other processes do the work; none of it is done here.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Say nothing of the dumps that are served.</summary>
    public bool Quiet { get; init; }

    /// <summary>The files' events go to the queue of the run alone.</summary>
    public bool IsReplyOnly { get; init; }

    /// <summary>The files' articles go before others.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The desk is served too.</summary>
    public bool HasDesk { get; init; }

    /// <summary>Not beside another host.</summary>
    public bool IsExclusive { get; init; }
}
