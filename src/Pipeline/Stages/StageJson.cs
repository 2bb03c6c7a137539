using System.Text.Json.Serialization;
using Pipeline.Contracts;
using Pipeline.Stages.Sweeping;

namespace Pipeline.Stages;

/// <summary>What stages remember and what the platform tells them, as JSON.</summary>
[JsonSerializable(typeof(BlobTriggerPoison))]
[JsonSerializable(typeof(Dictionary<string, DateTimeOffset>))]
[JsonSerializable(typeof(SweepCursor))]
public sealed partial class StageJson : JsonSerializerContext
{
    /// <summary>As the contract is written, <see cref="ContractJson.NewOptions"/>.</summary>
    public static StageJson Compact { get; } = new(ContractJson.NewOptions());
}
