using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Pipeline.Dumps;

/// <summary>What a dump may be. Passing a limit rejects the entry or the dump with the limit's name and the value.</summary>
public sealed class DumpLimits
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Limits";

    /// <summary>Largest single entry, in bytes, before cleaning. Default 16 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int EntryBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Longest line of NDJSON, in bytes. Default 16 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int LineBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>What a compressed dump may expand to, in bytes. Default 64 GiB.</summary>
    [Range(1024L, 1024L * 1024 * 1024 * 1024)]
    public long ExpandedBytes { get; set; } = 64L * 1024 * 1024 * 1024;

    /// <summary>How many times larger than its compressed form a dump may become, once past 16 MiB. Default 200.</summary>
    [Range(2, 10_000)]
    public int ExpansionRatio { get; set; } = 200;

    /// <summary>Containers within containers. Default 4: a page in a WARC in a gzip in a zip.</summary>
    [Range(1, 16)]
    public int ArchiveDepth { get; set; } = 4;

    /// <summary>Nesting of JSON. Default 64.</summary>
    [Range(4, 1000)]
    public int JsonDepth { get; set; } = 64;

    /// <summary>Values of one JSON document that is no array of articles, names of members not counted. Default 1 million.</summary>
    [Range(1000, 100_000_000)]
    public int JsonValues { get; set; } = 1_000_000;

    /// <summary>Nesting of XML elements. Default 256.</summary>
    [Range(8, 10_000)]
    public int XmlDepth { get; set; } = 256;

    /// <summary>Attributes of one XML element. Default 1,000.</summary>
    [Range(8, 100_000)]
    public int XmlAttributes { get; set; } = 1000;

    /// <summary>Parts of one mail message. Default 1,000.</summary>
    [Range(8, 100_000)]
    public int MailParts { get; set; } = 1000;

    /// <summary>Lines of the header of one mail message, or of one of its parts. Default 10,000: some name every recipient.</summary>
    [Range(64, 100_000)]
    public int MailHeaderLines { get; set; } = 10_000;

    /// <summary>Bytes of the header of one mail message, or of one of its parts. Default 1 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MailHeaderBytes { get; set; } = 1024 * 1024;

    /// <summary>Nesting of HTML elements. Default 512, what browsers build.</summary>
    [Range(16, 10_000)]
    public int HtmlDepth { get; set; } = 512;

    /// <summary>Tags and comments of a page. Default 100,000: some 200 MB as a tree; the largest pages in use have a third of it.</summary>
    [Range(1000, 100_000_000)]
    public int HtmlTags { get; set; } = 100_000;

    /// <summary>Attributes of one HTML element. Default 20,000.</summary>
    [Range(16, 1_000_000)]
    public int HtmlAttributes { get; set; } = 20_000;

    /// <summary>Characters of one text, or between the tags of one page. Default 4 million: the text of ten books.</summary>
    [Range(1000, 1_000_000_000)]
    public int TextCharacters { get; set; } = 4_000_000;

    /// <summary>Lines of one text. Default 200,000.</summary>
    [Range(1000, 100_000_000)]
    public int TextLines { get; set; } = 200_000;

    /// <summary>Pages of one PDF. Default 500.</summary>
    [Range(1, 100_000)]
    public int DocumentPages { get; set; } = 500;

    /// <summary>Objects of one PDF, or files of one DOCX. Default 100,000; a newspaper of a hundred pages has half of it.</summary>
    [Range(100, 10_000_000)]
    public int DocumentObjects { get; set; } = 100_000;

    /// <summary>
    /// What the streams of one PDF, or the XML of one DOCX, unpack to together, in bytes. Default 64 MiB; a single one:
    /// <see cref="EntryBytes"/>.
    /// </summary>
    [Range(1024L, 4L * 1024 * 1024 * 1024)]
    public long DocumentBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Letters on the pages of one document. Default 2 million, some 200 MB.</summary>
    [Range(1000, 100_000_000)]
    public int DocumentLetters { get; set; } = 2_000_000;

    /// <summary>Seconds for one document. Default 60.</summary>
    [Range(1, 3600)]
    public int DocumentSeconds { get; set; } = 60;

    /// <summary>Seconds for the cleaning of one entry. Default 60; the largest pages take three.</summary>
    [Range(1, 3600)]
    public int EntrySeconds { get; set; } = 60;

    /// <summary>Entries of one dump, rejected ones included. Default 10 million.</summary>
    [Range(1, int.MaxValue)]
    public int ArticlesPerDump { get; set; } = 10_000_000;

    /// <summary>Rejected entries of one dump that are entries of their own; more are counted by class. Default 10,000.</summary>
    [Range(1, int.MaxValue)]
    public int RejectedEntries { get; set; } = 10_000;

    /// <summary>Longest name of a dump, or of a file inside one, in characters. Default 1,024, the storage service's own limit.</summary>
    [Range(1, 1024)]
    public int NameLength { get; set; } = 1024;

    /// <exception cref="DumpRejectedException">The position lies past <see cref="ArticlesPerDump"/>.</exception>
    internal void Check(DumpPosition next)
    {
        if (next.Ordinal > ArticlesPerDump)
        {
            throw new DumpRejectedException(
                Passed(RejectionClass.TooManyArticles, "holds more entries", nameof(ArticlesPerDump), ArticlesPerDump));
        }
    }

    /// <param name="what">Begins the message, as "the row has more bytes".</param>
    internal Problem EntryTooLarge(string what) => Passed(RejectionClass.EntryTooLarge, what, nameof(EntryBytes), EntryBytes);

    /// <summary>A rejection that names the limit, its value and its setting.</summary>
    internal static Problem Passed(string rejectionClass, string what, string limit, long value) => new(
        rejectionClass,
        string.Create(CultureInfo.InvariantCulture, $"{what}; the limit {limit} is {value} ({Section}:{limit})"));
}
