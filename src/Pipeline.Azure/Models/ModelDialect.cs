namespace Pipeline.Azure.Models;

/// <summary>How an endpoint wants to be spoken to: begun as configured, adapted to its refusals, at most three times.</summary>
internal sealed record ModelDialect(TokenLimitParameter TokenLimit, StructuredOutput StructuredOutput)
{
    private bool tokenLimitChanged;

    /// <summary>The dialect that the endpoint's 400 asks for; null when it is about something else.</summary>
    public ModelDialect? AdaptedTo(ErrorBody error)
    {
        if (!tokenLimitChanged && ModelErrors.IsUnsupported(error) && Names(error, "max_tokens", "max_completion_tokens"))
        {
            var other =
                TokenLimit == TokenLimitParameter.MaxTokens ? TokenLimitParameter.MaxCompletionTokens : TokenLimitParameter.MaxTokens;
            return this with { TokenLimit = other, tokenLimitChanged = true };
        }

        return StructuredOutput != StructuredOutput.None && Names(error, "response_format", "json_schema", "json_object", "response_schema")
            ? this with { StructuredOutput = StructuredOutput + 1 }
            : null;
    }

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
