using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;
using Pipeline.Azure.Models.Failures;
using Pipeline.Azure.Models.Chat;
using Pipeline.Quota;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Polly;

namespace Pipeline.Azure.Models;

/// <summary>
/// Sends a request to one endpoint until it is answered, in the form that the endpoint takes. The SDK gives transport and identity, the
/// bodies are the pipeline's own, so that no field hangs on an SDK version.
/// </summary>
internal sealed class ChatTransport(
    ChatClient chat,
    ModelOptions options,
    ResiliencePipeline<ModelCompletion> resilience,
    QuotaGate quota,
    TimeProvider clock,
    ILogger<ChatTransport> logger)
{
    private readonly PromptSize promptSize = new();
    private ModelDialect dialect = ModelDialect.Of(options);

    /// <inheritdoc cref="ChatModelClient.StructuredOutput"/>
    public StructuredOutput StructuredOutput => Volatile.Read(ref dialect).StructuredOutput;

    /// <summary>Tokens of the prompt, by what the endpoint counted so far.</summary>
    public double PromptTokens(ModelRequest request) => promptSize.Estimate(request);

    public int OutputLimit(ModelRequest request) => ChatWire.OutputLimit(request, options);

    /// <exception cref="SummarizationException">No attempt that was allowed gave a completion.</exception>
    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, ModelCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ModelCall.Key, call);
        try
        {
            return await resilience
                .ExecuteAsync(
                    static async (context, state) =>
                        await state.Transport.AttemptAsync(state.Request, state.Call, context.CancellationToken),
                    context,
                    (Transport: this, Request: request, Call: call));
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
            var response = await PostAsync(ChatWire.Request(request, used, options), cancellationToken);
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
                logger.LogInformation("Model {Model} refused {Error}; going on with {Dialect}", options.Name, error, adapted);
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

    /// <summary>Who is sent away for so long comes again in line with who was sent away by the quota.</summary>
    private SummarizationException Placed(SummarizationException failure, ModelCall call) =>
        failure.RetryAfter is { } wait && quota.PutBack(call.Tokens, call.IsUrgent, wait) is { } place
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
            var result = await chat.CompleteChatAsync(content, request);
            return result.GetRawResponse();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && ModelErrors.Of(e) is { } failure)
        {
            throw failure;
        }
    }
}
