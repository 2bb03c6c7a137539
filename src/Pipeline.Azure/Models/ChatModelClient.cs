using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;
using Pipeline.Azure.Models.Failures;
using Pipeline.Azure.Models.Wire;
using Pipeline.Quota;
using Pipeline.Spending;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Telemetry;
using Polly;

namespace Pipeline.Azure.Models;

/// <summary>
/// One deployment or model behind the OpenAI protocol. The SDK gives transport and identity, the bodies are the pipeline's
/// own, so that no field hangs on an SDK version.
/// </summary>
internal sealed class ChatModelClient(
    ChatClient chat,
    ModelOptions options,
    ResiliencePipeline<ModelCompletion> resilience,
    QuotaGate quota,
    ModelPrice price,
    SpendingGate spending,
    PipelineMetrics metrics,
    ActivitySource spans,
    TimeProvider clock,
    ILogger<ChatModelClient> logger)
    : IModelClient
{
    private readonly PromptSize promptSize = new();
    private ModelDialect dialect = ModelDialect.Of(options);

    public string Model { get; } = options.Name!;

    public string Options { get; } = string.Join(';', Choices(options));

    public bool HasCheapCache => price.HasCheapCache;

    /// <summary>The form that the endpoint takes, as far as is known.</summary>
    internal StructuredOutput StructuredOutput => Volatile.Read(ref dialect).StructuredOutput;

    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var (prompt, output) = (promptSize.Estimate(request), OutputLimit(request));
        var call = new ModelCall(clock, prompt + output);
        var most = price.Of(prompt, output);
        if (await spending.ReserveAsync(most, cancellationToken).ConfigureAwait(false) is { } wait)
        {
            throw ModelFailure.Budget.Exception(
                "the daily ceiling of spending is reached, or reserved for calls under way; days begin at 00:00 UTC",
                wait);
        }

        decimal? cost = 0;
        using var span = spans
            .StartActivity($"chat {Model}", ActivityKind.Client)
            ?.SetTag("gen_ai.operation.name", "chat")
            .SetTag("gen_ai.request.model", Model);
        try
        {
            var completion = await CompleteAsync(request, call, cancellationToken).ConfigureAwait(false);
            cost = price.Of(completion.Usage);
            var usage = call.Account(completion.Usage) with { Cost = cost, Currency = cost is null ? null : spending.Currency };
            metrics.Paid(Model, usage);
            span?.SetTag("gen_ai.usage.input_tokens", usage.InputTokens).SetTag("gen_ai.usage.output_tokens", usage.OutputTokens);
            return completion with { Usage = usage };
        }
        finally
        {
            await spending.SettleAsync(most, cost ?? most ?? 0).ConfigureAwait(false);
        }
    }

    private async Task<ModelCompletion> CompleteAsync(ModelRequest request, ModelCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ModelCall.Key, call);
        try
        {
            return await resilience
                .ExecuteAsync(
                    static async (context, state) =>
                        await state.Client.AttemptAsync(state.Request, state.Call, context.CancellationToken).ConfigureAwait(false),
                    context,
                    (Client: this, Request: request, Call: call))
                .ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException("Cancelled by the caller.", e, cancellationToken);
        }
        catch (Exception e) when (ModelErrors.Of(e, call) is { } failure)
        {
            throw failure.FailureClass == ModelFailure.Throttled.Class ? Placed(failure, call) : failure;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<ModelCompletion> AttemptAsync(ModelRequest request, ModelCall call, CancellationToken cancellationToken)
    {
        call.Failure = null;
        while (true)
        {
            var used = Volatile.Read(ref dialect);
            call.Attempts++;
            var response = await PostAsync(ChatWire.Request(request, used, options), cancellationToken).ConfigureAwait(false);
            if (response.Status == 200)
            {
                var completion = ChatWire.Completion(response.Content)
                    ?? throw (call.Failure = new(ModelFailure.Unavailable, "HTTP 200 without a completion"));
                quota.Answered(RateLimitHeaders.Read(response.Headers), call.Tokens, Charged(request, completion, call));
                return completion;
            }

            var error = ErrorBody.Parse(response.Content);
            if (response.Status is 400 or 422 && used.AdaptedTo(error) is { } adapted)
            {
                logger.LogInformation("Model {Model} refused {Error}; going on with {Dialect}", Model, error, adapted);
                Interlocked.CompareExchange(ref dialect, adapted, used);
                continue;
            }

            call.Failure = ModelErrors.Of(response, error, clock.GetUtcNow());
            if (call.Failure.Failure == ModelFailure.Throttled)
            {
                quota.Throttled(RateLimitHeaders.Read(response.Headers), call.Failure.RetryAfter);
            }

            throw call.Failure;
        }
    }

    /// <summary>The service charges the prompt, which the answer counts, and the whole output limit.</summary>
    private double Charged(ModelRequest request, ModelCompletion completion, ModelCall call)
    {
        if (completion.Usage.InputTokens <= 0)
        {
            return call.Tokens;
        }

        promptSize.Learn(request, completion.Usage.InputTokens);
        return completion.Usage.InputTokens + OutputLimit(request);
    }

    private int OutputLimit(ModelRequest request) => ChatWire.OutputLimit(request, options);

    /// <summary>Who is sent away for so long comes again in line with who was sent away by the quota.</summary>
    private SummarizationException Placed(SummarizationException failure, ModelCall call) =>
        failure.RetryAfter is { } wait && quota.PutBack(call.Tokens, wait) is { } place
            ? new(failure.Outcome, failure.FailureClass, failure.Message, place, failure.InnerException)
            {
                Usage = failure.Usage,
                IsPlaced = true,
            }
            : failure;

    private async Task<PipelineResponse> PostAsync(ChatRequest body, CancellationToken cancellationToken)
    {
        using var content = BinaryContent.Create(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(body, ChatJson.Wire.ChatRequest)));
        var request = new RequestOptions { CancellationToken = cancellationToken, ErrorOptions = ClientErrorBehaviors.NoThrow };
        try
        {
            var result = await chat.CompleteChatAsync(content, request).ConfigureAwait(false);
            return result.GetRawResponse();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && ModelErrors.Of(e) is { } failure)
        {
            throw failure;
        }
    }

    private static IEnumerable<string> Choices(ModelOptions options)
    {
        if (options.ReasoningEffort is { } effort)
        {
            yield return $"reasoning={effort}";
        }

        if (options.Temperature is { } temperature)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"temperature={temperature}");
        }
    }
}
