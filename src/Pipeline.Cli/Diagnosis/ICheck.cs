namespace Pipeline.Cli.Diagnosis;

/// <summary>Holds a part of the configuration against the real thing.</summary>
internal interface ICheck
{
    /// <summary>Never fails for what it finds.</summary>
    IAsyncEnumerable<Finding> RunAsync(CancellationToken cancellationToken);
}
