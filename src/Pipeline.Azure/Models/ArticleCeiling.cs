using Pipeline.Cleaning;
using Pipeline.Spending;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>Asks a model about no more articles in a day than allowed. One about which nothing was sent does not count.</summary>
/// <param name="model">What is asked.</param>
/// <param name="articles">Counts articles in place of money.</param>
internal sealed class ArticleCeiling(ISummarizer model, SpendingGate articles) : ISummarizer
{
    public SummaryProfile Profile => model.Profile;

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        if (await articles.ReserveAsync(1, cancellationToken) is { } wait)
        {
            throw ModelFailure.Budget.Exception(
                $"the day's ceiling of articles ({BudgetOptions.Section}:{nameof(BudgetOptions.ArticlesPerDay)}) is reached, or reserved for calls under way; days begin at 00:00 UTC",
                wait);
        }

        var counted = 1;
        try
        {
            return await model.SummarizeAsync(article, cancellationToken);
        }
        catch (SummarizationException e) when (e.Usage.Attempts == 0)
        {
            counted = 0;
            throw;
        }
        finally
        {
            await articles.SettleAsync(1, counted);
        }
    }
}
