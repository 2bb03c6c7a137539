using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Operations;

namespace Pipeline.Cli.Exporting;

/// <summary>The data of each event, one JSON object a line.</summary>
internal sealed class JsonLinesFormat : IExportFormat
{
    public void Begin(TextWriter writer)
    {
    }

    public void Write(DeliveredArticle article, TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(article.Event, ContractJson.Compact.ArticleSummarized));
}
