namespace Pipeline.Summarization.Models;

/// <summary>What a model answered. Look at <see cref="Finish"/> and <see cref="Refusal"/> before <see cref="Content"/>.</summary>
public sealed record ModelCompletion
{
    public required ModelFinish Finish { get; init; }

    public string? Content { get; init; }

    /// <summary>The model's own words when it declined; null when it did not.</summary>
    public string? Refusal { get; init; }

    /// <summary>Categories of the content filter that applied, as <c>violence (medium), hate (high)</c>; null when none did.</summary>
    public string? FilteredFor { get; init; }

    public required Usage Usage { get; init; }

    /// <summary>Without the content, which must not reach a log.</summary>
    public override string ToString() => $"{Finish}, {Usage.OutputTokens} tokens out, {Usage.Attempts} attempts";
}
