namespace Pipeline.Benchmarks.Quota;

/// <summary>Makes one call after the other.</summary>
internal interface IQuotaClient : IAsyncDisposable
{
    /// <summary>One call with all its waits; whether it succeeded is the server's to count.</summary>
    Task CallAsync(string prompt, CancellationToken cancellationToken);
}
