using System.Text.Json.Serialization;
using Pipeline.Contracts;

namespace Pipeline.Subscriber;

[JsonSerializable(typeof(PoisonedEvent))]
internal sealed partial class PoisonJson : JsonSerializerContext
{
    public static PoisonJson Compact { get; } = new(ContractJson.NewOptions());
}
