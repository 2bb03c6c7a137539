using System.Text.Json;

namespace Pipeline.Azure.Models.Chat;

internal sealed record JsonSchemaFormat(string Name, bool Strict, JsonElement Schema);
