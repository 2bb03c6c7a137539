namespace Pipeline.Azure.Models;

/// <summary>How the endpoint is asked for JSON. Validation is the same for all.</summary>
public enum StructuredOutput
{
    /// <summary>A strict <c>json_schema</c>.</summary>
    JsonSchema,

    /// <summary><c>json_object</c>: some JSON object; the prompt says which.</summary>
    JsonObject,

    /// <summary>No <c>response_format</c>; the prompt alone.</summary>
    None,
}
