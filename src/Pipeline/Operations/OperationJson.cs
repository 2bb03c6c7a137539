using System.Text.Json.Serialization;
using Pipeline.Contracts;

namespace Pipeline.Operations;

/// <summary>What operations remember, as JSON.</summary>
[JsonSerializable(typeof(ReplayCursor))]
public sealed partial class OperationJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static OperationJson Compact { get; } = new(ContractJson.NewOptions());
}
