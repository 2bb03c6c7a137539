using Pipeline.Operations;

namespace Pipeline.Cli.Exporting;

/// <summary>Writes delivered summaries in one format.</summary>
internal interface IExportFormat
{
    void Begin(TextWriter writer);

    void Write(DeliveredArticle article, TextWriter writer);
}
