namespace Pipeline.FunctionsHost;

/// <summary>How the app is run.</summary>
/// <param name="Settings">App settings: of the worker's environment and of the listeners alike.</param>
/// <param name="HostId">Under which the platform keeps its books; of its own for each test.</param>
/// <param name="LongestPoll">Overrides the waits of host.json, <c>maxPollingInterval</c> and <c>visibilityTimeout</c>; null leaves them.</param>
internal sealed record FunctionsAppOptions(IReadOnlyDictionary<string, string?> Settings, string HostId, TimeSpan? LongestPoll)
{
    /// <summary>Of the built app.</summary>
    public string Folder { get; init; } = WorkerProcess.AppFolder;

    /// <summary>Settings of the listeners alone.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Host =>
    [
        new("AzureWebJobs:hostId", HostId),
        .. LongestPoll is { } poll ? Waits(poll) : [],
    ];

    private static KeyValuePair<string, string?>[] Waits(TimeSpan poll) =>
    [
        new("AzureWebJobs:extensions:queues:maxPollingInterval", poll.ToString()),
        new("AzureWebJobs:extensions:queues:visibilityTimeout", poll.ToString()),
    ];

    /// <param name="connection">Of the storage account.</param>
    /// <param name="more">Further settings.</param>
    public static IReadOnlyDictionary<string, string?> On(string connection, params IEnumerable<KeyValuePair<string, string?>> more) =>
        new Dictionary<string, string?>(more) { ["AzureWebJobsStorage"] = connection, ["PipelineStorage"] = connection };
}
