using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Evaluating.Measures;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Evaluating;

/// <summary>Has the summary of one golden item made and measures it.</summary>
/// <param name="check">With the usual threshold, whatever a profile sets: all are measured alike.</param>
/// <param name="finder">Looks for facts.</param>
/// <param name="clock">Measures time and waits.</param>
internal sealed class Judge(SummaryCheck check, FactFinder finder, TimeProvider clock)
{
    /// <summary>An article that is put back comes again so often; a run would let it wait in its queue.</summary>
    private const int MostTurns = 10;

    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    /// <summary>What is refused for longer because of money is refused until tomorrow; until then it is only reserved.</summary>
    private static readonly TimeSpan LongestBudgetWait = TimeSpan.FromMinutes(1);

    /// <exception cref="CliException">The next item would end in the same: wrong settings, or the day's ceiling is reached.</exception>
    public async Task<JudgedItem> JudgeAsync(GoldenArticle golden, ISummarizer summarizer, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var spent = Usage.None;
        for (var turn = 1; ; turn++)
        {
            try
            {
                var summary = await summarizer.SummarizeAsync(golden.Article, cancellationToken);
                return Judged(
                    golden,
                    summary with { Usage = spent.Plus(summary.Usage) },
                    clock.GetElapsedTime(began),
                    cancellationToken);
            }
            catch (SummarizationException e)
            {
                spent = spent.Plus(e.Usage);
                var isLast = e.Outcome is not SummarizationOutcome.Defer || turn == MostTurns;
                var isOutOfMoney = e.FailureClass == ModelFailure.Budget.Class && (isLast || IsLong(e.RetryAfter));
                if (e.Outcome is SummarizationOutcome.Stop || isOutOfMoney)
                {
                    throw new CliException($"{e.FailureClass}: {e.Message}; there is no report", e);
                }

                if (isLast)
                {
                    return Failed(golden, e, spent);
                }

                await Task.Delay(e.RetryAfter ?? UsualWait, clock, cancellationToken);
            }
        }
    }

    private static JudgedItem Failed(GoldenArticle golden, SummarizationException failure, Usage spent) =>
        new(
            golden.Item.Id,
            golden.Item.Digest,
            golden.Article.Language,
            ItemMeasures.OfFailure(golden.Item.Facts.Count, spent))
        {
            Failure = new(failure.FailureClass, failure.Message),
            IsRejected = failure.Outcome is SummarizationOutcome.Reject,
        };

    private static bool IsLong(TimeSpan? wait) => wait is null || wait > LongestBudgetWait;

    private JudgedItem Judged(GoldenArticle golden, Summary summary, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        var (item, article) = golden;
        var statements = check.Check(summary, article, cancellationToken);
        var dropped = statements.Count - summary.Dropped.Count;
        var language = SummaryCheck.LanguageOf(summary) ?? article.Language;
        var facts = Found(item.Facts);
        var untrue = Found(item.False.Where(fact => !finder.In(article, fact, cancellationToken).IsCovered));
        return new(
            item.Id,
            item.Digest,
            article.Language,
            ItemMeasures.Of(summary, language, item.Reference, facts, untrue, statements, elapsed))
        {
            Model = summary.Model,
            EscalatedFor = summary.EscalatedFrom?.Class,
            Headline = summary.Headline,
            Summary = summary.Text,
            KeyPoints = [.. summary.KeyPoints.Select(point => point.Text)],
            Facts = facts,
            False = untrue,
            Doubted =
            [
                .. statements.Index()
                    .Where(statement => statement.Item.Support is not Support.Supported)
                    .Select(statement => new DoubtedStatement(
                        statement.Item.Text,
                        statement.Item.Support,
                        statement.Item.SupportReason,
                        statement.Index >= dropped)),
            ],
        };

        List<FoundFact> Found(IEnumerable<GoldenFact> wanted) =>
            [.. wanted.Select(fact => finder.In(summary, article, fact, cancellationToken))];
    }
}
