namespace Pipeline.Benchmarks.Quota;

/// <summary>What is asked of a worker.</summary>
/// <param name="Client">The pipeline's, or a plain one that retries.</param>
/// <param name="Endpoint">Of the stand-in.</param>
/// <param name="Storage">Connection string of what the workers share; null for nothing.</param>
/// <param name="Concurrency">Calls at a time.</param>
/// <param name="OutputLimit">Of each call, in tokens.</param>
internal sealed record QuotaRun(ClientKind Client, Uri Endpoint, string? Storage, int Concurrency, int OutputLimit)
{
    public IEnumerable<string> Arguments() =>
        new[]
        {
            QuotaWorker.Name,
            "--client",
            $"{Client}",
            "--endpoint",
            $"{Endpoint}",
            "--concurrency",
            $"{Concurrency}",
            "--output",
            $"{OutputLimit}",
        }.Concat(Storage is null ? [] : ["--storage", Storage]);
}
