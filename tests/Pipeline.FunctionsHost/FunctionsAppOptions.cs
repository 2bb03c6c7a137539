namespace Pipeline.FunctionsHost;

/// <summary>How the app is run.</summary>
/// <param name="Settings">App settings: of the worker's environment and of the listeners alike.</param>
/// <param name="HostId">Under which the platform keeps its books; of its own for each test.</param>
internal sealed record FunctionsAppOptions(IReadOnlyDictionary<string, string?> Settings, string HostId)
{
    /// <summary>Overrides <c>maxPollingInterval</c> of host.json.</summary>
    public TimeSpan? LongestPoll { get; init; }

    /// <summary>Overrides <c>visibilityTimeout</c> of host.json.</summary>
    public TimeSpan? RetryVisibility { get; init; }

    /// <summary>Of the built app.</summary>
    public string Folder { get; init; } = WorkerProcess.AppFolder;

    /// <summary>Settings of the listeners alone.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Host =>
    [
        new("AzureWebJobs:hostId", HostId),
        .. Queues("maxPollingInterval", LongestPoll),
        .. Queues("visibilityTimeout", RetryVisibility),
    ];

    private static KeyValuePair<string, string?>[] Queues(string name, TimeSpan? value) =>
        value is { } time ? [new($"AzureWebJobs:extensions:queues:{name}", time.ToString())] : [];

    /// <param name="connection">Of the storage account.</param>
    /// <param name="more">Further settings.</param>
    public static IReadOnlyDictionary<string, string?> On(string connection, params IEnumerable<KeyValuePair<string, string?>> more) =>
        new Dictionary<string, string?>(more) { ["AzureWebJobsStorage"] = connection, ["PipelineStorage"] = connection };
}
