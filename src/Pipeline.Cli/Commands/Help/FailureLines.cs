using Pipeline.Cli.Output;

namespace Pipeline.Cli.Commands.Help;

/// <summary>One line on stderr for each input that did not come through: input, class, reason.</summary>
/// <param name="writer">Gets the lines.</param>
/// <param name="isRejectedOk">Whether what is rejected by rule leaves the exit code as it is.</param>
internal sealed class FailureLines(TextWriter writer, bool isRejectedOk = false)
{
    private int rejected;
    private int failed;

    public int ExitCode => failed > 0 ? ExitCodes.Failed : rejected > 0 && !isRejectedOk ? ExitCodes.Rejected : ExitCodes.Success;

    /// <summary>The input's own content is the reason.</summary>
    public void AddRejected(string source, Problem rejection)
    {
        rejected++;
        Write(source, rejection);
    }

    /// <summary>The reason is not the input's.</summary>
    public void AddFailed(string source, Problem problem)
    {
        failed++;
        Write(source, problem);
    }

    private void Write(string source, Problem problem) =>
        writer.WriteLine(Printable.Of($"{source}: {problem.Class}: {problem.Reason}"));
}
