using System.Text;
using System.Xml;
using Pipeline.Dumps.Encodings;

namespace Pipeline.Dumps.Xml;

/// <summary>Opens XML of unknown care safely: no DTD is read, no entity resolved, nothing fetched.</summary>
internal static class XmlDump
{
    /// <summary>Prefixes that feeds use without declaring them.</summary>
    private static readonly string[] Undeclared =
    [
        "dc", "dcterms", "content", "media", "atom", "itunes", "slash", "wfw", "sy", "georss", "geo", "feedburner", "thr", "xsi", "xlink",
        "rdf", "snf", "yandex", "turbo", "g", "cc", "creativeCommons", "admin", "trackback", "prism", "wp", "excerpt", "webfeeds",
        "googleplay", "rtr",
    ];

    public static XmlReader Open(Stream stream, Encoding encoding, DumpLimits limits) =>
        XmlReader.Create(
            new LenientXmlText(
                new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 16 * 1024),
                new XmlRuns(limits.EntryBytes, limits.XmlAttributes)),
            new XmlReaderSettings
            {
                Async = true,
                CloseInput = true,
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersFromEntities = 1024,
            },
            new XmlParserContext(null, Prefixes(), null, XmlSpace.None));

    // A document's own declaration wins.
    private static XmlNamespaceManager Prefixes()
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Undeclared)
        {
            prefixes.AddNamespace(prefix, $"urn:undeclared:{prefix}");
        }

        return prefixes;
    }

    /// <summary>What the first bytes show and the declaration says; UTF-8 else.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (WideEncoding.Detect(head) is { } wide)
        {
            return Encoding.GetEncoding(wide.CodePage);
        }

        var invalid = Utf8Validity.Measure(head);
        return invalid.First >= 0 && invalid.First < head.Length - 4
                ? Charset.Find(Charset.Declared(head)) ?? LegacyEncoding.Guess(head) ?? Encoding.UTF8
            : Charset.Find(Charset.Declared(head)) is { CodePage: not (1200 or 1201 or 12000 or 12001) } declared && invalid.Multibyte == 0
                ? declared
            : Encoding.UTF8;
    }
}
