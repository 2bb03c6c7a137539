using Pipeline.Contracts;

namespace Pipeline.Cli.Output;

/// <summary>Names the model that wrote a summary and, where it was not the first to be asked, the one that was.</summary>
internal static class WrittenBy
{
    /// <summary><c>large (small: refusal)</c>: the first one's name and why it gave no usable summary.</summary>
    public static string Of(string model, EscalatedFrom? escalatedFrom, string? fallbackFor) =>
        escalatedFrom is { } from ? $"{model} ({from.Model}: {from.Class})"
        : fallbackFor is { } first ? $"{model} (in place of {first})"
        : model;
}
