using System.Diagnostics;
using System.Globalization;
using Pipeline.Spending;
using Pipeline.Summarization.Models;
using Pipeline.Telemetry;

namespace Pipeline.Azure.Models;

/// <summary>One deployment or model behind the OpenAI protocol: what it costs is reserved before a call and settled after it.</summary>
internal sealed class ChatModelClient(
    ChatTransport transport,
    ModelOptions options,
    ModelPrice price,
    Ceilings spending,
    string currency,
    PipelineMetrics metrics,
    ActivitySource spans,
    TimeProvider clock)
    : IModelClient
{
    public string Model { get; } = options.Name!;

    public string Options { get; } = string.Join(';', Choices(options));

    public bool HasCheapCache => price.HasCheapCache;

    /// <summary>The form that the endpoint takes, as far as is known.</summary>
    internal StructuredOutput StructuredOutput => transport.StructuredOutput;

    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var (prompt, output) = (transport.PromptTokens(request), transport.OutputLimit(request));
        var call = new ModelCall(clock, prompt + output, request.IsUrgent);
        var most = price.MostOf(prompt, output);
        if (await spending.ReserveAsync(request.DumpId, most, cancellationToken) is { } refusal)
        {
            throw ModelFailure.Budget.Exception(refusal.Reason, refusal.Wait);
        }

        decimal? cost = 0;
        using var span = spans
            .StartActivity($"chat {Model}", ActivityKind.Client)
            ?.SetTag("gen_ai.operation.name", "chat")
            .SetTag("gen_ai.request.model", Model);
        try
        {
            var completion = await transport.CompleteAsync(request, call, cancellationToken);
            cost = price.Of(completion.Usage);
            var usage = call.Account(completion.Usage) with { Cost = cost, Currency = cost is null ? null : currency };
            metrics.Paid(Model, usage);
            span?.SetTag("gen_ai.usage.input_tokens", usage.InputTokens).SetTag("gen_ai.usage.output_tokens", usage.OutputTokens);
            return completion with { Usage = usage };
        }
        finally
        {
            await spending.SettleAsync(request.DumpId, most, cost ?? most ?? 0);
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
