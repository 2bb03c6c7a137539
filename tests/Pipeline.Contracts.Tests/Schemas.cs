using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace Pipeline.Contracts.Tests;

/// <summary>The JSON Schema that the records' own serialization implies, with their docstrings as descriptions.</summary>
internal sealed class Schemas
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Indented = new(ContractJson.NewOptions()) { WriteIndented = true, NewLine = "\n" };

    private readonly Dictionary<string, string> docstrings = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Pipeline.Contracts.xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, Text);

    public static IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [EventTypes.ArticleSummarized] = ContractJson.Compact.ArticleSummarized,
        [EventTypes.ArticleRejected] = ContractJson.Compact.ArticleRejected,
        [EventTypes.ArticleForgotten] = ContractJson.Compact.ArticleForgotten,
        [EventTypes.ArticleKilled] = ContractJson.Compact.ArticleKilled,
        [EventTypes.DumpCompleted] = ContractJson.Compact.DumpCompleted,
    };

    /// <summary>Events, and what is sent to the pipeline.</summary>
    public static IReadOnlyDictionary<string, JsonTypeInfo> All { get; } = new Dictionary<string, JsonTypeInfo>(Events)
    {
        ["feedback.v1"] = ContractJson.Compact.SummaryFeedback,
    };

    public string Of(string name)
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        var schema = All[name].GetJsonSchemaAsNode(exporter).AsObject();
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "title", name);
        return schema.ToJsonString(Indented) + "\n";
    }

    private JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is JsonObject schema && Docstring(context) is { } text)
        {
            schema.Insert(0, "description", text);
        }

        return node;
    }

    private string? Docstring(JsonSchemaExporterContext context)
    {
        var name = context.PropertyInfo?.AttributeProvider is System.Reflection.MemberInfo property
            ? $"P:{property.DeclaringType!.FullName}.{property.Name}"
            : $"T:{context.TypeInfo.Type.FullName}";
        return docstrings.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
    }

    private static string Text(XElement member) => string.Join(
        ' ',
        string.Concat((member.Element("summary")?.Nodes() ?? []).Select(node => node is XElement element
            ? element.Attribute("cref")?.Value.Split('.')[^1] ?? element.Value
            : node.ToString())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
