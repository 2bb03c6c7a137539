using System.Text.Json;

namespace Pipeline.Contracts;

/// <summary>What a message says about the row of an article that no worker has had yet.</summary>
/// <param name="Row">The row's version in the ledger.</param>
/// <param name="TextId">The id of the article's text.</param>
/// <param name="ReadyAt">When the row was made.</param>
public sealed record FirstOffer(string Row, string TextId, DateTimeOffset ReadyAt)
{
    /// <summary>Whether the row is in the urgent lane; null for no.</summary>
    public bool? IsUrgent { get; init; }

    /// <summary>The article's document as it is stored; null when the message has no room for it, and a worker reads it.</summary>
    public JsonElement? Article { get; init; }
}
