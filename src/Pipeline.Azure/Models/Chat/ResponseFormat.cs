namespace Pipeline.Azure.Models.Chat;

internal sealed record ResponseFormat(string Type, JsonSchemaFormat? JsonSchema = null);
