namespace Pipeline.Cli.Commands;

/// <summary>One line on stderr for each input that did not come through: input, class, reason.</summary>
internal sealed class FailureLines(TextWriter writer)
{
    private int count;

    public int ExitCode => count == 0 ? ExitCodes.Success : ExitCodes.Incomplete;

    public void Add(string source, Rejection rejection)
    {
        count++;
        writer.WriteLine($"{source}: {rejection.Class}: {rejection.Reason}");
    }
}
