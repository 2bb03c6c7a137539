using System.Runtime.CompilerServices;
using Pipeline.Azure.Models;
using Pipeline.Azure.Models.Escalation;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Diagnosis;

/// <summary>Whether the model answers, and in the form that is asked for; the one that is asked next, too.</summary>
internal sealed class ModelCheck(ModelProbe model, TimeProvider clock) : ICheck
{
    private const string Section = ModelOptions.Section + ":";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!model.IsConfigured)
        {
            yield return new(
                Verdict.Skipped,
                "model: none is configured, the extractive summarizer serves",
                "set Pipeline:Model:Endpoint and :Name to ask one");
            yield break;
        }

        await foreach (var finding in AskAsync(model, cancellationToken))
        {
            yield return finding;
        }

        if (model.Second is { } second)
        {
            await foreach (var finding in AskAsync(second, cancellationToken))
            {
                yield return finding with
                {
                    Text = "second " + OfSecond(finding.Text),
                    Mend = finding.Mend is { } mend ? OfSecond(mend) : null,
                };
            }
        }
    }

    private static string OfSecond(string text) => text.Replace(Section, EscalationOptions.Section + ":", StringComparison.Ordinal);

    private async IAsyncEnumerable<Finding> AskAsync(ModelProbe probe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var impatient = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(impatient.Token, cancellationToken);
        Finding answers;
        (StructuredOutput Form, bool KeepsToSchema)? given = null;
        try
        {
            given = await probe.AskAsync(either.Token);
            answers = new(Verdict.Ok, $"model: answers, {probe.Options.Description}");
        }
        catch (SummarizationException e)
        {
            answers = new(
                Verdict.Failed,
                $"model: {e.FailureClass}, {probe.Options.Description}: {e.Message}",
                Mend(probe, e.FailureClass, e.Message));
        }
        catch (OperationCanceledException) when (impatient.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            answers = new(
                Verdict.Failed,
                $"model: no answer of {probe.Options.Description} within {Patience.TotalSeconds:0} seconds",
                Mend(probe, ModelFailure.Unavailable.Class, ""));
        }

        yield return answers;
        if (given is var (taken, keeps))
        {
            yield return taken == StructuredOutput.JsonSchema
                ? keeps
                    ? new(Verdict.Ok, "schema: the endpoint takes a JSON Schema")
                    : new(
                        Verdict.Warning,
                        "schema: the endpoint takes a JSON Schema and does not keep to it",
                        "use a model or server with structured outputs: an answer in another form costs a second call, or the summary")
                : new(
                    Verdict.Warning,
                    $"schema: the endpoint takes no JSON Schema, {taken} is used",
                    $"use a model with structured outputs, or set Pipeline:Model:StructuredOutput={taken} to save a refused call at each start"
                );
            if (probe.MayCut && await CutAsync(probe, cancellationToken) is { } cut)
            {
                yield return cut;
            }
        }
    }

    /// <summary>
    /// A server of one's own may cut what is longer than its context without saying so. Null when it does not, or does not say.
    /// </summary>
    private async Task<Finding?> CutAsync(ModelProbe probe, CancellationToken cancellationToken)
    {
        using var impatient = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(impatient.Token, cancellationToken);
        try
        {
            await probe.AskLongAsync(either.Token);
            return null;
        }
        catch (SummarizationException e) when (e.FailureClass == ModelFailure.TooLong.Class)
        {
            return new(
                Verdict.Warning,
                $"context: {e.Message}",
                "raise the server's context length (Ollama: OLLAMA_CONTEXT_LENGTH=16384), or set Pipeline:Summary:MaxInputTokens below it");
        }
        catch (SummarizationException)
        {
            return null;
        }
        catch (OperationCanceledException) when (impatient.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <returns>Null where the message says already what to look at.</returns>
    private static string? Mend(ModelProbe probe, string failureClass, string message) =>
        failureClass == ModelFailure.Authentication.Class && IsAzure(probe)
            ? "assign the role Cognitive Services OpenAI User on the account (it takes some minutes to spread), or correct Pipeline:Model:ApiKey"
        : failureClass == ModelFailure.Configuration.Class
            ? IsAzure(probe)
                ? "Pipeline:Model:Name must be a deployment of that account, and Pipeline:Model:Endpoint its base URL"
                : "Pipeline:Model:Name must be a model that the server has, and Pipeline:Model:Endpoint end as its API's paths begin, mostly in /v1"
        : failureClass == ModelFailure.Throttled.Class || failureClass == ModelFailure.Quota.Class
            ? "raise the deployment's capacity, or wait; 'pipeline plan' says what a load needs"
        : failureClass == ModelFailure.OutOfCredit.Class ? "pay the account's bill"
        : failureClass == ModelFailure.Budget.Class ? "raise Pipeline:Budget:PerDay, or wait for midnight UTC"
        : message.Contains("check ", StringComparison.Ordinal) ? null
        : "check Pipeline:Model:Endpoint and the service's health";

    private static bool IsAzure(ModelProbe probe) => probe.Options.EffectiveProvider is ModelProvider.AzureOpenAI;
}
