using System.Text.RegularExpressions;
using Pipeline.Azure.Models.Failures;

namespace Pipeline.Azure.Models;

/// <summary>The parameters that an endpoint accepts: first as configured, then adapted to what it rejects, a few times at most.</summary>
internal sealed partial record ModelDialect(TokenLimitParameter TokenLimit, StructuredOutput StructuredOutput)
{
    /// <summary>Of models whose name says that they think first.</summary>
    private const string LittleThought = "low";

    /// <summary>The best guess, word for word, and still no loops in small models.</summary>
    private const double Plain = 0.2;

    private bool tokenLimitChanged;

    /// <summary>Sent if none is configured, until the endpoint rejects it.</summary>
    public double? Temperature { get; private init; }

    /// <summary>Sent if none is configured, until the endpoint rejects it.</summary>
    public string? ReasoningEffort { get; private init; }

    /// <summary>
    /// What is tried first: a low temperature for models on servers of one's own, little thought for models that think first.
    /// </summary>
    public static ModelDialect Of(ModelOptions options)
    {
        var isThinking = ThinkingModel().IsMatch(options.Name ?? "");
        return new(options.TokenLimit, options.StructuredOutput)
        {
            Temperature = options.IsOwnServer && !isThinking && options.Temperature is null ? Plain : null,
            ReasoningEffort = isThinking && options.ReasoningEffort is null ? LittleThought : null,
        };
    }

    /// <summary>The dialect that the endpoint's 400 asks for; null when it is about something else.</summary>
    public ModelDialect? AdaptedTo(ErrorBody error)
    {
        if (!tokenLimitChanged && ModelErrors.IsUnsupported(error) && Names(error, "max_tokens", "max_completion_tokens"))
        {
            var other =
                TokenLimit == TokenLimitParameter.MaxTokens ? TokenLimitParameter.MaxCompletionTokens : TokenLimitParameter.MaxTokens;
            return this with { TokenLimit = other, tokenLimitChanged = true };
        }

        if (Temperature is not null && Names(error, "temperature"))
        {
            return this with { Temperature = null };
        }

        if (ReasoningEffort is not null && Names(error, "reasoning_effort"))
        {
            return this with { ReasoningEffort = null };
        }

        return StructuredOutput != StructuredOutput.None && Names(error, "response_format", "json_schema", "json_object", "response_schema")
            ? this with { StructuredOutput = StructuredOutput + 1 }
            : null;
    }

    // gpt-5-mini, o4-mini, azure-gpt-5.1; not gpt-5-chat, which answers at once.
    [GeneratedRegex(@"(?:^|[-_/])(?:gpt-5(?!.*chat)|o[134](?:-|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThinkingModel();

    // The parameter decides where it is named; a message may mention others in passing.
    private static bool Names(ErrorBody error, params ReadOnlySpan<string> names)
    {
        if (error.Parameter.Length == 0)
        {
            return error.Mentions(names);
        }

        foreach (var name in names)
        {
            if (error.Parameter.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
