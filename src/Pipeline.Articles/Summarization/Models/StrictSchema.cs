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
        if (Attribute<ChosenFromAttribute>(context) is { } chosen)
        {
            node = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "string",
                    ["enum"] = new JsonArray([.. chosen.Words.Select(word => (JsonNode)word)]),
                },
            };
        }

        var schema = node.AsObject();
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }

        if (Attribute<DescriptionAttribute>(context) is { } text)
        {
            schema.Insert(0, "description", text.Description);
        }

        return schema;
    }

    private static T? Attribute<T>(JsonSchemaExporterContext context)
        where T : Attribute =>
        context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: false) is [T attribute, ..] ? attribute : null;
}
