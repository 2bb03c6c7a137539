namespace Pipeline.Cli;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>At least one article did not come through; each is one line on stderr.</summary>
    public const int Incomplete = 1;

    /// <summary>Wrong arguments or settings, or a part that the command needs is missing.</summary>
    public const int Unusable = 2;

    /// <summary>Ended by Ctrl-C or SIGTERM: 128 + SIGINT.</summary>
    public const int Cancelled = 130;
}
