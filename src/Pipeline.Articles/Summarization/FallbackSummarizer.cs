using Microsoft.Extensions.Logging;
using Pipeline.Cleaning;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization;

/// <summary>
/// Asks the model, and the extractive summarizer when the model has been down for long. Each article still tries the model
/// first: where the circuit is open that costs nothing, and it is how the end of the outage shows.
/// </summary>
internal sealed class FallbackSummarizer(
    ISummarizer model, ISummarizer extractive, TimeSpan after, TimeProvider clock, ILogger<FallbackSummarizer> logger) : ISummarizer
{
    private readonly Lock turn = new();
    private DateTimeOffset? downSince;
    private bool tookOver;

    public SummaryProfile Profile => model.Profile;

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        try
        {
            var summary = await model.SummarizeAsync(article, cancellationToken);
            Answered();
            return summary;
        }
        catch (SummarizationException e) when (IsOutage(e))
        {
            if (!IsLong())
            {
                throw;
            }

            var summary = await extractive.SummarizeAsync(article, cancellationToken);
            return summary with
            {
                Usage = e.Usage,
                Fallback = new(
                    Profile.Model,
                    extractive.Profile with
                    {
                        Options = $"{extractive.Profile.Options};for={Profile.Model}".TrimStart(';'),
                    }),
            };
        }
        catch (SummarizationException e) when (!IsSilent(e))
        {
            Answered();
            throw;
        }
    }

    private static bool IsOutage(SummarizationException e) =>
        e.FailureClass == ModelFailure.Unavailable.Class || e.FailureClass == ModelFailure.CircuitOpen.Class;

    /// <summary>Nothing was sent: it says nothing of the model.</summary>
    private static bool IsSilent(SummarizationException e) =>
        e.FailureClass == ModelFailure.Quota.Class
        || e.FailureClass == ModelFailure.Budget.Class
        || e.FailureClass == ModelFailure.Busy.Class;

    private bool IsLong()
    {
        lock (turn)
        {
            var now = clock.GetUtcNow();
            downSince ??= now;
            var isLong = now - downSince >= after;
            if (isLong && !tookOver)
            {
                logger.LogWarning(
                    "Model {Model} has not answered since {Since:u}: the extractive summarizer takes over",
                    model.Profile.Model,
                    downSince);
            }

            tookOver |= isLong;
            return isLong;
        }
    }

    private void Answered()
    {
        lock (turn)
        {
            if (tookOver)
            {
                logger.LogWarning("Model {Model} answers again", model.Profile.Model);
            }

            (downSince, tookOver) = (null, false);
        }
    }
}
