using System.Text.Json.Serialization;
using System.Text.Json;
using Pipeline.Contracts;

namespace Pipeline.Documents;

/// <summary>What is stored as documents, as JSON.</summary>
[JsonSerializable(typeof(ChunkLine))]
[JsonSerializable(typeof(DeadLetter))]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(StoredSummary))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static DocumentJson Compact { get; } = new(ContractJson.NewOptions());

    /// <summary>The same over several lines, for people.</summary>
    public static DocumentJson Indented { get; } = new(new JsonSerializerOptions(ContractJson.NewOptions()) { WriteIndented = true });
}
