using System.Text.Json.Serialization;
using Pipeline.Contracts;

namespace Pipeline.Ledger;

/// <summary>The messages that offer rows, as JSON.</summary>
[JsonSerializable(typeof(ArticleReady))]
[JsonSerializable(typeof(DumpAccepted))]
public sealed partial class WorkJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static WorkJson Compact { get; } = new(ContractJson.NewOptions());
}
