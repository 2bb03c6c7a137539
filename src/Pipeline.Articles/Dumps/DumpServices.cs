using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Dumps.Archives;
using Pipeline.Dumps.Csv;
using Pipeline.Dumps.Pdf;
using Pipeline.Dumps.Docx;
using Pipeline.Dumps.Html;
using Pipeline.Dumps.Json;
using Pipeline.Dumps.Mail;
using Pipeline.Dumps.Text;
using Pipeline.Dumps.Warc;
using Pipeline.Dumps.Xml;

namespace Pipeline.Dumps;

/// <summary>Registers the readers of all formats.</summary>
internal static class DumpServices
{
    public static IServiceCollection AddDumpReaders(this IServiceCollection services)
    {
        services.AddSettings<DumpLimits>(DumpLimits.Section);
        services.AddSettings<DumpFields>(DumpFields.Section);
        services.AddSettings<SeparatorsOptions>(SeparatorsOptions.Section);
        services.AddSingleton<Separators>();
        services.AddSingleton<FieldNames>();
        services.AddSingleton<ProfileFields>();
        services.AddSingleton<JsonEntries>();
        services.AddSingleton<ContainerReading>();
        services.AddSingleton<Func<DumpReaders>>(provider => provider.GetRequiredService<DumpReaders>);
        services.AddSingleton<IDumpReader, PlainTextReader>();
        services.AddSingleton<IDumpReader, HtmlReader>();
        services.AddSingleton<IDumpReader, MhtmlReader>();
        services.AddSingleton<IDumpReader, JsonReader>();
        services.AddSingleton<IDumpReader, NdjsonReader>();
        services.AddSingleton<IDumpReader, NewsMlReader>();
        services.AddSingleton<IDumpReader, NitfReader>();
        services.AddSingleton<IDumpReader, RssReader>();
        services.AddSingleton<IDumpReader, AtomReader>();
        services.AddSingleton<IDumpReader, PlainXmlReader>();
        services.AddSingleton<IDumpReader, Iptc7901Reader>();
        services.AddSingleton<IDumpReader, CsvReader>();
        services.AddSingleton<IDumpReader, WarcReader>();
        services.AddSingleton<IDumpReader, WarcGzipReader>();
        services.AddSingleton<IDumpReader, EmlReader>();
        services.AddSingleton<IDumpReader, MboxReader>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDumpReader, PdfReader>();
        services.AddSingleton<IDumpReader, DocxReader>();
        services.AddSingleton<IDumpReader, GzipReader>();
        services.AddSingleton<IDumpReader, ZstdReader>();
        services.AddSingleton<IDumpReader, ZipReader>();
        services.AddSingleton<IDumpReader, TarDumpReader>();
        services.AddSingleton<DumpReaders>();
        return services;
    }
}
