using Pipeline.Contracts;

namespace Pipeline.Cli.Exporting;

/// <summary>Writes delivered summaries in one format.</summary>
internal interface IExportFormat
{
    void Begin(TextWriter writer);

    /// <param name="eventId">Of the event.</param>
    /// <param name="data">Of the event.</param>
    /// <param name="writer">Gets the summary.</param>
    void Write(string eventId, ArticleSummarized data, TextWriter writer);
}
