namespace Pipeline.Benchmarks.Quota;

internal enum ClientKind
{
    /// <summary>The model client as the product registers it.</summary>
    Pipeline,

    /// <summary>An HTTP client in a Polly retry that heeds Retry-After.</summary>
    PlainRetry,
}
