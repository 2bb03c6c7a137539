using Pipeline.Cli.Json;
using Pipeline.Contracts;

namespace Pipeline.Cli.Exporting;

/// <summary>The data of each event, one JSON object a line.</summary>
internal sealed class JsonLinesFormat : IExportFormat
{
    public void Begin(TextWriter writer)
    {
    }

    public void Write(string eventId, ArticleSummarized data, TextWriter writer) =>
        writer.WriteLine(CliJson.Text(data, ContractJson.Compact.ArticleSummarized));
}
