using Pipeline.Azure.Models.Failures;
using Pipeline.Summarization.Models;
using Polly;

namespace Pipeline.Azure.Models;

/// <summary>What is known of one completion while its attempts go on.</summary>
/// <param name="clock">Times it.</param>
/// <param name="tokens">What the service is expected to charge for each attempt.</param>
/// <param name="isUrgent">Its lane.</param>
internal sealed class ModelCall(TimeProvider clock, double tokens = 0, bool isUrgent = false)
{
    public static readonly ResiliencePropertyKey<ModelCall> Key = new("model-call");

    private readonly long started = clock.GetTimestamp();

    public TimeSpan Elapsed => clock.GetElapsedTime(started);

    public double Tokens => tokens;

    public bool IsUrgent => isUrgent;

    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed; null before the first and while it is open.</summary>
    public ModelCallException? Failure { get; set; }

    public Usage Account(Usage answered) => answered with { Attempts = Attempts, ElapsedMilliseconds = (long)Elapsed.TotalMilliseconds };
}
