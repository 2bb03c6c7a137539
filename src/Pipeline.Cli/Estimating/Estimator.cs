using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Cleaning;
using Pipeline.Cli.Files;
using Pipeline.Spending;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Estimating;

/// <summary>
/// Reads and cleans files as a run would and counts the tokens of what a model would be asked. Repairs and retries, and
/// summaries that are stored already, are not foreseen.
/// </summary>
internal sealed class Estimator(
    FileArticleReader reader,
    ArticleCleaner cleaner,
    ModelSummarizer preview,
    ITokenCounter counter,
    EarlierArticles earlier,
    IOptions<ModelPrice> price,
    IOptions<ModelQuotaOptions> quota,
    IOptions<ModelOptions> model)
{
    private readonly HashSet<string> seen = [];

    /// <param name="file">Equal texts in files estimated before count as repeats.</param>
    /// <param name="outputTokens">Expected of each answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Estimate> EstimateAsync(InputFile file, int outputTokens, CancellationToken cancellationToken)
    {
        var sum = Nothing(file.Path);
        await foreach (var entry in reader.ReadAsync([file], cancellationToken))
        {
            var article = entry.Raw is null ? null : cleaner.Clean(entry.Raw, cancellationToken);
            sum = sum with { Articles = sum.Articles + 1 };
            if (article is null or { Rejection: not null })
            {
                sum = sum with { Rejected = sum.Rejected + 1 };
            }
            else if (!seen.Add(article.TextId))
            {
                sum = sum with { Repeats = sum.Repeats + 1 };
            }
            else
            {
                var isCopy = earlier.HasCopyOf(article, cancellationToken);
                sum = sum with { Copies = sum.Copies + (isCopy ? 1 : 0) };
                if (!isCopy || !earlier.IsReuseOn)
                {
                    sum = preview
                        .Preview(article, cancellationToken)
                        .Aggregate(sum, (before, request) => before.Plus(Of(counter.Count(request), outputTokens)));
                }
            }
        }

        return sum;
    }

    public Estimate Nothing(string? path) => new(path, 0, 0, 0, 0, 0, 0, price.Value.Of(0, 0), quota.Value.Limits.IsKnown ? 0 : null);

    private Estimate Of(int input, int output) => Nothing(null) with
    {
        InputTokens = input,
        OutputTokens = output,
        Cost = price.Value.Of(input, output),
        Minutes = quota.Value.Limits.IsKnown ? quota.Value.Limits.Used.Span(input + model.Value.MaxOutputTokens).TotalMinutes : null,
    };
}
