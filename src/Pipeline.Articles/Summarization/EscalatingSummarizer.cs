using Microsoft.Extensions.Logging;
using Pipeline.Cleaning;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization;

/// <summary>
/// Asks a second model, and last the extractive summarizer, about articles that the first gave no usable summary of. What they
/// cost adds up.
/// </summary>
/// <param name="model">Asked first.</param>
/// <param name="second">Asked next; null when there is none.</param>
/// <param name="extractive">Asked last; null when the article shall rather fail.</param>
/// <param name="classes">Classes of failure on which the next is asked; any other is passed on.</param>
/// <param name="logger">Is told of each step.</param>
internal sealed class EscalatingSummarizer(
    ISummarizer model,
    ISummarizer? second,
    ISummarizer? extractive,
    IReadOnlySet<string> classes,
    ILogger<EscalatingSummarizer> logger) : ISummarizer
{
    private readonly RecentFailures failedFirst = new();

    /// <summary>Of the whole cascade: what it gives is final, whoever wrote it.</summary>
    public SummaryProfile Profile { get; } = model.Profile with
    {
        Options = string.Join(
            ';',
            new[]
            {
                model.Profile.Options,
                second is null ? "" : $"then={second.Profile.Model}",
                extractive is null ? "" : $"last={extractive.Profile.Model}",
            }.Where(option => option.Length > 0)),
    };

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        var textId = article.TextId;
        if (failedFirst.Take(textId) is { } known)
        {
            return await EscalateAsync(article, textId, known, Usage.None, cancellationToken);
        }

        try
        {
            return await model.SummarizeAsync(article, cancellationToken);
        }
        catch (SummarizationException e) when (classes.Contains(e.FailureClass))
        {
            logger.LogInformation(
                "Text {TextId}: {Model} gave no summary ({Class}), the next is asked",
                textId,
                Profile.Model,
                e.FailureClass);
            return await EscalateAsync(article, textId, e.FailureClass, e.Usage, cancellationToken);
        }
    }

    private async Task<Summary> EscalateAsync(
        Article article, string textId, string failureClass, Usage spent, CancellationToken cancellationToken)
    {
        var escalation = new Escalation(model.Profile.Model, failureClass);
        if (second is not null)
        {
            try
            {
                var summary = await second.SummarizeAsync(article, cancellationToken);
                return summary with { Usage = spent.Plus(summary.Usage), EscalatedFrom = escalation };
            }
            catch (SummarizationException e)
            {
                spent = spent.Plus(e.Usage);
                if (extractive is null || !classes.Contains(e.FailureClass))
                {
                    // It comes again when the second model can be asked: the first need not be asked and paid again.
                    failedFirst.Add(textId, failureClass);
                    throw new SummarizationException(e.Outcome, e.FailureClass, OfSecond(e.Message), e.RetryAfter, e.InnerException)
                    {
                        Usage = spent,
                        IsPlaced = e.IsPlaced,
                    };
                }
            }
            catch (OperationCanceledException)
            {
                failedFirst.Add(textId, failureClass);
                throw;
            }
        }

        var extract = await extractive!.SummarizeAsync(article, cancellationToken);
        return extract with
        {
            Usage = spent,
            EscalatedFrom = escalation,
            Fallback = new(model.Profile.Model, Profile) { IsFinal = true },
        };
    }

    // It is called by the same code as the first, which names the first one's settings.
    private string OfSecond(string message) =>
        $"{second!.Profile.Model}: {message.Replace("Pipeline:Model:", "Pipeline:Model:Escalation:", StringComparison.Ordinal)}";
}
