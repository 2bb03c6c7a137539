using System.Text.Json.Serialization;
using Pipeline.Contracts;

namespace Pipeline.Spending;

/// <summary>What instances share about money, as JSON.</summary>
[JsonSerializable(typeof(SpentDay))]
public sealed partial class SpendingJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static SpendingJson Compact { get; } = new(ContractJson.NewOptions());
}
