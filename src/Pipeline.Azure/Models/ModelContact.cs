using Pipeline.Azure.Models.Failures;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>Whether the models of this process, its profiles' included, answer, and if they never did or no longer do, why.</summary>
public sealed class ModelContact
{
    private readonly Lock gate = new();
    private bool hasAnswered;
    private ModelObstacle? obstacle;

    /// <summary>Whether any call has been answered.</summary>
    public bool HasAnswered
    {
        get
        {
            lock (gate)
            {
                return hasAnswered;
            }
        }
    }

    /// <summary>What stands in the way since the last answer; null for nothing.</summary>
    public ModelObstacle? Obstacle
    {
        get
        {
            lock (gate)
            {
                return obstacle;
            }
        }
    }

    internal void Answered()
    {
        lock (gate)
        {
            (hasAnswered, obstacle) = (true, null);
        }
    }

    /// <param name="host">The model's.</param>
    /// <param name="failure">What the call ended in.</param>
    /// <param name="asked">When it began.</param>
    internal void Failed(string host, SummarizationException failure, DateTimeOffset asked)
    {
        if (failure.Outcome is SummarizationOutcome.Reject or SummarizationOutcome.Bury)
        {
            Answered(); // It read the article; what it said is another matter.
            return;
        }

        var isConfiguration = failure.Outcome is SummarizationOutcome.Stop || IsUnresolved(failure);
        if (!isConfiguration && !IsUnreachable(failure))
        {
            return; // Throttled, slow, or nothing was sent.
        }

        lock (gate)
        {
            // What opened the circuit says more than that it is open.
            var reason = failure.FailureClass == ModelFailure.CircuitOpen.Class && obstacle is not null ? obstacle.Reason : Reason(failure);
            obstacle = new(host, reason, isConfiguration, obstacle?.Since ?? asked);
        }
    }

    private static string Reason(Exception failure) =>
        failure.InnerException is { InnerException: ModelCallException cause } ? cause.Message : failure.Message;

    private static bool IsUnresolved(SummarizationException failure) => NetworkError(failure) is HttpRequestError.NameResolutionError;

    private static bool IsUnreachable(SummarizationException failure) =>
        NetworkError(failure) is HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;

    /// <summary>Of the call itself, or of the one that opened the circuit.</summary>
    private static HttpRequestError? NetworkError(Exception? failure)
    {
        while (failure is not null and not HttpRequestException)
        {
            failure = failure.InnerException;
        }

        return (failure as HttpRequestException)?.HttpRequestError;
    }
}
