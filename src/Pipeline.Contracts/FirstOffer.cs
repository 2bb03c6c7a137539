using System.Text.Json;

namespace Pipeline.Contracts;

/// <summary>What a message says of the row of an article that nobody has worked on yet.</summary>
/// <param name="Row">Version of the row in the ledger.</param>
/// <param name="TextId">Of the article's text.</param>
/// <param name="ReadyAt">When the row was made.</param>
public sealed record FirstOffer(string Row, string TextId, DateTimeOffset ReadyAt)
{
    /// <summary>The article's document as it is stored, where the message has room for it; else it is read.</summary>
    public JsonElement? Article { get; init; }
}
