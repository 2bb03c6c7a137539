using System.Text.Json.Serialization;
using Pipeline.Contracts;

namespace Pipeline.Health;

/// <summary>The health report, as JSON.</summary>
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(Dictionary<string, LiveHost>))]
public sealed partial class HealthJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static HealthJson Compact { get; } = new(ContractJson.NewOptions());
}
