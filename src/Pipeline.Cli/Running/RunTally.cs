using Pipeline.Ledger;

namespace Pipeline.Cli.Running;

/// <summary>What came of the articles and files of a run.</summary>
internal sealed class RunTally
{
    public int Delivered { get; set; }

    /// <summary>By rule: the text, not the pipeline, is the reason.</summary>
    public int Rejected { get; private set; }

    /// <summary>Dead letters.</summary>
    public int Failed { get; private set; }

    public int Cancelled { get; private set; }

    public bool HasFailed => Failed + Cancelled > 0;

    public int Problems => Rejected + Failed + Cancelled;

    public void Add(ArticleState state) => Add(state is ArticleState.Dead, state is ArticleState.Cancelled);

    public void Add(DumpState state) => Add(state is DumpState.Dead, state is DumpState.Cancelled);

    public void AddRejected() => Rejected++;

    /// <returns>0 when all was delivered, 1 when something failed, 3 when what was not delivered was rejected by rule.</returns>
    public int ExitCode(bool isRejectedOk) =>
        HasFailed ? ExitCodes.Failed : Rejected > 0 && !isRejectedOk ? ExitCodes.Rejected : ExitCodes.Success;

    public override string ToString() =>
        $"{Delivered} delivered, {Rejected} rejected, {Failed} failed{(Cancelled > 0 ? $", {Cancelled} cancelled" : "")}";

    private void Add(bool isDead, bool isCancelled)
    {
        Failed += isDead ? 1 : 0;
        Cancelled += isCancelled ? 1 : 0;
        Rejected += isDead || isCancelled ? 0 : 1;
    }
}
