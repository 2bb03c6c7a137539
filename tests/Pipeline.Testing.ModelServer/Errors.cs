using System.Text.Json.Nodes;

namespace Pipeline.Testing.ModelServer;

/// <summary>Errors in the forms that Azure OpenAI and compatible endpoints give them.</summary>
public static class Errors
{
    public static Reply Throttled(params (string Name, string Value)[] headers) =>
        Error(429, "RateLimitReached", "Requests have exceeded the token rate limit. Please retry later.", headers: headers);

    public static Reply Server(int status, params (string Name, string Value)[] headers) =>
        Error(status, "InternalServerError", "The server had an error processing your request.", headers: headers);

    public static Reply PromptFiltered(string category) => new Reply.Whole(400, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["message"] = "The response was filtered due to the prompt triggering the content management policy.",
            ["type"] = null,
            ["param"] = "prompt",
            ["code"] = "content_filter",
            ["status"] = 400,
            ["innererror"] = new JsonObject
            {
                ["code"] = "ResponsibleAIPolicyViolation",
                ["content_filter_result"] = new JsonObject
                {
                    ["hate"] = new JsonObject { ["filtered"] = false, ["severity"] = "safe" },
                    [category] = new JsonObject { ["filtered"] = true, ["severity"] = "high" },
                },
            },
        },
    }.ToJsonString());

    public static Reply UnsupportedParameter(string parameter, string instead) =>
        Error(
            400,
            "unsupported_parameter",
            $"Unsupported parameter: '{parameter}' is not supported with this model. Use '{instead}' instead.",
            parameter);

    public static Reply ContextLengthExceeded() =>
        Error(
            400,
            "context_length_exceeded",
            "This model's maximum context length is 8192 tokens. Please reduce the length of the messages.",
            "messages");

    public static Reply DeploymentNotFound() =>
        Error(404, "DeploymentNotFound", "The API deployment for this resource does not exist.");

    /// <summary>As some endpoints do, with the key in the message.</summary>
    public static Reply WrongKey(string key) =>
        Error(401, "invalid_api_key", $"Incorrect API key provided: {key}.");

    public static Reply Error(
        int status,
        string? code,
        string message,
        string? parameter = null,
        params (string Name, string Value)[] headers
    ) =>
        new Reply.Whole(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject
                {
                    ["message"] = message,
                    ["type"] = null,
                    ["param"] = parameter,
                    ["code"] = code,
                },
            }.ToJsonString(),
            headers);
}
