using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models.Failures;

/// <summary>One call failed. Carries nothing that the endpoint said beyond its codes.</summary>
internal sealed class ModelCallException(ModelFailure failure, string reason, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(reason, inner)
{
    public ModelFailure Failure { get; } = failure;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
