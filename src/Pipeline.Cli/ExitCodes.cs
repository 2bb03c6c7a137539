namespace Pipeline.Cli;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>
    /// At least one article failed for a reason that is not its own, or was cancelled; each is one line on stderr. Also when a question
    /// that the command was asked is answered by no: the deadline cannot be kept, a profile is worse than the baseline.
    /// </summary>
    public const int Failed = 1;

    /// <summary>Wrong arguments or settings, or a part that the command needs is missing.</summary>
    public const int Unusable = 2;

    /// <summary>Everything came through but what was rejected by rule; each rejection is one line on stderr.</summary>
    public const int Rejected = 3;

    /// <summary>Ended by Ctrl-C or SIGTERM: 128 + SIGINT.</summary>
    public const int Cancelled = 130;
}
