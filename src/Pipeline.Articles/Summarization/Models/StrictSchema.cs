using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Pipeline.Summarization.Models;

/// <summary>
/// JSON Schema of a record in the subset that strict structured outputs take: every property required, no others
/// allowed, no keyword that limits a value.
/// </summary>
internal static class StrictSchema
{
    public static ModelSchema Of(string name, JsonTypeInfo type)
    {
        var schema = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Transform,
        });
        return new(name, JsonElement.Parse(schema.ToJsonString()));
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = node.AsObject();
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            schema["additionalProperties"] = false;
        }

        if (
            context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
            is [DescriptionAttribute text, ..])
        {
            schema.Insert(0, "description", text.Description);
        }

        return schema;
    }
}
