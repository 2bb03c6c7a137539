using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Azure.Models.Failures;

/// <summary>
/// What an endpoint says about an error, in any of the forms seen: <c>{"error":{...}}</c>, <c>{"error":"..."}</c>, or the
/// fields at the root. The message is looked at, never kept: it may quote the article or the key.
/// </summary>
internal sealed partial record ErrorBody
{
    /// <summary>An identifier as <c>DeploymentNotFound</c>; empty when there is none.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The parameter at fault; empty when none is named.</summary>
    public string Parameter { get; private init; } = "";

    /// <summary>Categories of the content filter; null when it did not act.</summary>
    public string? FilteredFor { get; private init; }

    /// <summary>Not to be logged, printed or stored.</summary>
    private string Message { get; init; } = "";

    public static ErrorBody Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            // A proxy's page; the status has to say it all.
            return new();
        }
    }

    public bool Mentions(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsCode(params ReadOnlySpan<string> codes) => codes.Contains(Code, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => string.Join(' ', new[] { Code, Parameter }.Where(part => part.Length > 0));

    private static ErrorBody Of(JsonElement root)
    {
        var error = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var nested) ? nested : root;
        if (error.ValueKind == JsonValueKind.String)
        {
            return new() { Message = error.GetString()! };
        }

        if (error.ValueKind != JsonValueKind.Object)
        {
            return new();
        }

        var inner = error.TryGetProperty("innererror", out var details) ? details : default;
        var innerCode = Text(inner, "code");
        return new()
        {
            Code = Identifier(
                innerCode == "ResponsibleAIPolicyViolation" ? "content_filter"
                : Text(error, "code") is { Length: > 0 } code ? code
                : Text(error, "type")),
            Parameter = Identifier(Text(error, "param")),
            FilteredFor = inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("content_filter_result", out var verdicts)
                ? FilterVerdicts.Describe(verdicts)
                : null,
            Message = Text(error, "message"),
        };
    }

    private static string Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static string Identifier(string text) => IdentifierForm().IsMatch(text) ? text : "";

    [GeneratedRegex(@"^[A-Za-z][A-Za-z_.]{0,49}\z")]
    private static partial Regex IdentifierForm();
}
