namespace Pipeline.Summarization.Models;

/// <summary>Adds up what the calls about one article cost, also those under way at once.</summary>
internal sealed class UsageSum
{
    private readonly Lock turn = new();
    private Usage total = Usage.None;

    public Usage Total
    {
        get
        {
            lock (turn)
            {
                return total;
            }
        }
    }

    public void Add(Usage usage)
    {
        lock (turn)
        {
            total = total.Plus(usage);
        }
    }

    /// <summary>The failure with everything that the article has cost.</summary>
    public SummarizationException Spent(SummarizationException failure) =>
        new(failure.Outcome, failure.FailureClass, failure.Message, failure.RetryAfter, failure.InnerException)
        {
            Usage = Total,
            IsPlaced = failure.IsPlaced,
        };
}
