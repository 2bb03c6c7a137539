using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace Pipeline.Azure.Models.Failures;

/// <summary>Turns errors into failures with reasons: by status and code, by kind of exception, by what ended the pipeline.</summary>
internal static class ModelErrors
{
    /// <summary>An answer that is not 200.</summary>
    public static ModelCallException Of(PipelineResponse response, ErrorBody error, DateTimeOffset now)
    {
        var reason = $"HTTP {response.Status} {error}".TrimEnd();
        var wait = RetryAfterHeader.Read(response.Headers, now);
        return response.Status switch
        {
            408 or 409 or 425 or >= 500 => new(ModelFailure.Unavailable, reason, wait),
            429 when error.IsCode("insufficient_quota") => new(ModelFailure.OutOfCredit, $"{reason}: the account has no credit left", wait),
            429 => new(ModelFailure.Throttled, reason, wait),
            401 => new(
                ModelFailure.Authentication,
                $"{reason}: the key or identity is not accepted; check {ModelOptions.Section}:{nameof(ModelOptions.ApiKey)}"),
            403 => new(
                ModelFailure.Authentication,
                $"{reason}: no right to use the model; Azure OpenAI wants the role Cognitive Services OpenAI User"),
            400 when error.IsCode("content_filter", "content_policy_violation") => new(
                ModelFailure.ContentFilter,
                $"the content filter blocked the article: {error.FilteredFor ?? "no category given"}"),
            413 => new(ModelFailure.TooLong, $"{reason}: the article is longer than the endpoint takes"),
            400 or 422 when IsTooLong(error) => new(ModelFailure.TooLong, $"{reason}: the article is longer than the model reads"),
            404 => new(
                ModelFailure.Configuration,
                $"{reason}: no such deployment, model or path; check {ModelOptions.Section}:{nameof(ModelOptions.Name)} and :{nameof(ModelOptions.Endpoint)}"
            ),
            400 or 422 when IsUnsupported(error) || error.IsCode("model_not_found", "DeploymentNotFound") => new(
                ModelFailure.Configuration,
                $"{reason}: the model does not take what is configured in {ModelOptions.Section}"),
            400 or 422 => new(ModelFailure.BadRequest, reason),
            _ => new(
                ModelFailure.Configuration,
                $"{reason}: not an answer of a chat completion endpoint; check {ModelOptions.Section}:{nameof(ModelOptions.Endpoint)}",
                wait),
        };
    }

    /// <summary>No answer at all. Null for what is not known here: a defect, which must surface.</summary>
    public static ModelCallException? Of(Exception exception) =>
        exception switch
        {
            OperationCanceledException => new(ModelFailure.Unavailable, "the client's own timeout passed", inner: exception),
            AuthenticationFailedException => new(
                ModelFailure.Authentication,
                $"no token from Entra ({exception.GetType().Name}): sign in, assign an identity, or set {ModelOptions.Section}:{nameof(ModelOptions.ApiKey)}"
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } e => new(
                ModelFailure.Unresolved,
                $"network: the name of the host does not resolve; check {ModelOptions.Section}:{nameof(ModelOptions.Endpoint)}",
                inner: e),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } e => new(
                ModelFailure.Unavailable,
                $"network: nothing answers there ({e.HttpRequestError}); check {ModelOptions.Section}:{nameof(ModelOptions.Endpoint)} and whether the server runs",
                inner: e),
            HttpRequestException e => new(ModelFailure.Unavailable, $"network: {e.HttpRequestError}", inner: e),
            AnswerTooLargeException => new(ModelFailure.Unavailable, exception.Message, inner: exception),
            InvalidDataException => new(ModelFailure.Unavailable, "the answer is packed wrongly", inner: exception),
            IOException => new(ModelFailure.Unavailable, "network: the connection broke", inner: exception),
            ClientResultException { Status: 0 } or AggregateException => exception.InnerException is { } inner ? Of(inner) : null,
            _ => null,
        };

    /// <summary>What ended the whole pipeline. Null for what is not known here.</summary>
    public static SummarizationException? Of(Exception exception, ModelCall call) =>
        exception switch
        {
            ModelCallException e => Failed(e, call),
            BrokenCircuitException { InnerException: ModelCallException { Failure.Outcome: SummarizationOutcome.Stop } cause } open =>
                Because(cause, open.RetryAfter, call),
            BrokenCircuitException open => Because(
                new(ModelFailure.CircuitOpen, "too many failures of late; nothing was sent", inner: open),
                open.RetryAfter,
                call),
            RateLimiterRejectedException { TelemetrySource.StrategyName: ModelResilience.Quota } full => Because(
                new(ModelFailure.Quota, "the model's quota is used up for the next while; nothing was sent", inner: full),
                full.RetryAfter,
                call,
                isPlaced: true),
            RateLimiterRejectedException busy => Because(
                new(ModelFailure.Busy, "too many articles wait for the model", inner: busy),
                busy.RetryAfter,
                call),
            TimeoutRejectedException when call.Attempts == 0 => Because(
                new(ModelFailure.Busy, "no place to ask within the total timeout"),
                null,
                call),
            TimeoutRejectedException when call.Failure is { Failure.Outcome: SummarizationOutcome.Defer } throttled => Failed(
                throttled,
                call),
            TimeoutRejectedException e => Because(
                new(ModelFailure.Unavailable, $"no answer within {e.Timeout.TotalSeconds:0.#} s", inner: e),
                null,
                call),
            _ => null,
        };

    /// <summary>Whether the endpoint rejects a parameter: it says so by a code, or in words if it knows no codes.</summary>
    public static bool IsUnsupported(ErrorBody error) =>
        error.IsCode("unsupported_parameter", "unsupported_value", "unknown_parameter")
        || error.Mentions("unsupported", "not supported", "unrecognized", "unknown parameter", "extra inputs", "extra fields");

    private static bool IsTooLong(ErrorBody error) =>
        error.IsCode("context_length_exceeded", "exceed_context_size_error")
        || error.Mentions("context length", "context size", "context window", "maximum context");

    private static SummarizationException Failed(ModelCallException e, ModelCall call) => Because(e, e.RetryAfter, call);

    private static SummarizationException Because(ModelCallException cause, TimeSpan? retryAfter, ModelCall call, bool isPlaced = false) =>
        new(cause.Failure.Outcome, cause.Failure.Class, cause.Message, retryAfter, cause.InnerException)
        {
            Usage = call.Account(Usage.None),
            IsPlaced = isPlaced,
        };
}
