using System.Text.Json;

namespace Pipeline.Azure.Models.Wire;

internal sealed record JsonSchemaFormat(string Name, bool Strict, JsonElement Schema);
