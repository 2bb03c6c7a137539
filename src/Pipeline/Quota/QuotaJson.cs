using System.Text.Json.Serialization;
using Pipeline.Contracts;

namespace Pipeline.Quota;

/// <summary>What instances share about a quota, as JSON.</summary>
[JsonSerializable(typeof(SharedQuota))]
public sealed partial class QuotaJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static QuotaJson Compact { get; } = new(ContractJson.NewOptions());
}
