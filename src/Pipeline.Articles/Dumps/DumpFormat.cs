namespace Pipeline.Dumps;

/// <summary>The names of the forms that readers read.</summary>
internal static class DumpFormat
{
    public const string Text = "text";
    public const string Html = "html";
    public const string Mhtml = "mhtml";
    public const string Ndjson = "ndjson";
    public const string Json = "json";
    public const string Rss = "rss";
    public const string Atom = "atom";
    public const string NewsMl = "newsml-g2";
    public const string Nitf = "nitf";
    public const string Csv = "csv";
    public const string Eml = "eml";
    public const string Mbox = "mbox";
    public const string Warc = "warc";
    public const string WarcGzip = "warc.gz";
    public const string Gzip = "gzip";
    public const string Zstd = "zstd";
    public const string Xml = "xml";
    public const string Iptc7901 = "iptc7901";
    public const string Pdf = "pdf";
    public const string Docx = "docx";
    public const string Zip = "zip";
    public const string Tar = "tar";
}
