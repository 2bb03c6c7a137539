using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Problems;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Stages;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary>Which dead letters a command is for: by id, or by filters.</summary>
internal sealed class DeadLetterChoice
{
    private static readonly string[] Stages =
        [
            StageNames.IngestDump, StageNames.SummarizeArticle, StageNames.SummarizeUrgentArticle, StageNames.TakeFeedback,
            StageNames.BuryDump, StageNames.BuryArticle, StageNames.BuryUrgentArticle, StageNames.BuryFeedback, StageNames.BuryBlobTrigger,
        ];

    private readonly Argument<string[]> ids = new("ID") { Description = "Ids as 'pipeline dead-letters list' shows them.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> stage = new("--stage")
    {
        Description = "The stage that gave up: SummarizeArticle, IngestDump, TakeFeedback, BuryArticle, BuryDump, BuryFeedback or BuryBlobTrigger.",
    };
    private readonly Option<string?> failure = new("--class")
    {
        Description = "The class of the failure, as transient; docs/problems.md has them all.",
    };
    private readonly Option<string?> dump = new("--dump") { Description = "Of this dump: a blob's name in raw-articles, or a dump's id." };
    private readonly Option<DateTimeOffset?> since = TimeOption.Create("--since", "Given up at this time or later");
    private readonly Option<bool> all = new("--all") { Description = "All dead letters." };

    /// <param name="command">Gets the options.</param>
    /// <param name="needed">Whether something must be chosen, so that nobody changes all by a slip.</param>
    public DeadLetterChoice(Command command, bool needed)
    {
        stage.AcceptOnlyFromAmong(Stages);
        failure.AcceptOnlyFromAmong([.. Remedies.ByClass.Keys]);
        Option[] filters = [stage, failure, dump, since];
        foreach (var filter in filters)
        {
            command.Add(filter);
        }

        if (needed)
        {
            command.Add(ids);
            command.Add(all);
            command.Validators.Add(result =>
            {
                if (
                    result.GetValue(ids) is not { Length: > 0 }
                    && !result.GetValue(all)
                    && filters.All(filter => result.GetResult(filter) is null))
                {
                    result.AddError("Name dead letters by id or by filters, or give --all.");
                }
            });
        }
    }

    /// <exception cref="CliException">There is no letter of an id, or no such dump.</exception>
    public async IAsyncEnumerable<DeadLetter> ReadAsync(
        IServiceProvider services,
        ParseResult parsed,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var box = services.GetRequiredService<DeadLetterBox>();
        var named = parsed.GetValue(ids) ?? [];
        foreach (var id in named)
        {
            yield return await box.GetAsync(id, cancellationToken);
        }

        if (named.Length > 0)
        {
            yield break;
        }

        var dumpId = parsed.GetValue(dump) is { } name
            ? (await services.GetRequiredService<ILedger>().FindAsync(name, cancellationToken)).Id
            : null;
        await foreach (
            var letter in box.ListAsync(
                    new(parsed.GetValue(stage), parsed.GetValue(failure), dumpId, parsed.GetValue(since)),
                    cancellationToken))
        {
            yield return letter;
        }
    }
}
