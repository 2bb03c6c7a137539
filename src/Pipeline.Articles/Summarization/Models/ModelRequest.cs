namespace Pipeline.Summarization.Models;

/// <summary>What is asked of a model.</summary>
public sealed record ModelRequest
{
    public required IReadOnlyList<ModelMessage> Messages { get; init; }

    public required ModelSchema Schema { get; init; }

    /// <summary>The last answer was cut off: allow the larger of the two configured output limits.</summary>
    public bool AllowLongOutput { get; init; }

    /// <summary>It goes before those that are not urgent, where requests have to wait.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The dump whose ceilings hold for what it costs; null for none.</summary>
    public string? DumpId { get; init; }

    /// <summary>Without the messages, which must not reach a log.</summary>
    public override string ToString() => $"{Messages.Count} messages, schema {Schema.Name}";
}
