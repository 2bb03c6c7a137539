using System.Text.Json.Serialization;

namespace Pipeline.Entities;

[JsonConverter(typeof(JsonStringEnumConverter<EntityKind>))]
public enum EntityKind
{
    Person,
    Organisation,
    Place,
}
