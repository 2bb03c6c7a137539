namespace Pipeline.Azure.Models.Wire;

internal sealed record ResponseFormat(string Type, JsonSchemaFormat? JsonSchema = null);
