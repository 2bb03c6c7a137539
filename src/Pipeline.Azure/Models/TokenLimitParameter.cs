namespace Pipeline.Azure.Models;

/// <summary>What the output limit is called on the wire.</summary>
public enum TokenLimitParameter
{
    /// <summary><c>max_completion_tokens</c>: what current models take.</summary>
    MaxCompletionTokens,

    /// <summary><c>max_tokens</c>: what older models and many compatible endpoints take.</summary>
    MaxTokens,
}
