using Pipeline.Cleaning;
using Pipeline.Spending;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>Asks a model about no more articles than allowed. One about which nothing was sent does not count.</summary>
/// <param name="model">What is asked.</param>
/// <param name="articles">Count articles in place of money.</param>
internal sealed class ArticleCeiling(ISummarizer model, Ceilings articles) : ISummarizer
{
    public SummaryProfile Profile => model.Profile;

    public async Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken)
    {
        if (await articles.ReserveAsync(article.DumpId, 1, cancellationToken) is { } refusal)
        {
            throw ModelFailure.Budget.Exception(refusal.Reason, refusal.Wait);
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
            await articles.SettleAsync(article.DumpId, 1, counted);
        }
    }
}
