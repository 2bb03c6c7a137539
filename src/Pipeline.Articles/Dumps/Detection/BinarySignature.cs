using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Dumps.Detection;

/// <summary>Names well-known binary formats that hold no article that could be read here.</summary>
internal static class BinarySignature
{
    // Where a zip's first entry has its name.
    private const int NameLengthOffset = 26;
    private const int NameOffset = 30;

    public static string? NameOf(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("filedesc://"u8) => "an ARC file, which came before WARC; convert it to WARC",
        [0x16, 0x16, 1, ..] => "a message in ANPA 1312, as teleprinters took it; ask the agency for NITF, NewsML-G2 or ninjs",
        [(byte)'%', (byte)'!', (byte)'P', (byte)'S', ..] => "a PostScript document",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, ..] => "a PNG image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "a GIF image",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, _, _, _, _, ..] => OfRiff(head[8..12]),
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "a TIFF image",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "a BMP image",
        [0, 0, 1, 0, >= 1 and < 64, 0, ..] => "an icon",
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => "a Photoshop image",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "an old Office document (DOC, XLS, PPT or MSG)",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "a 7-Zip archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07, ..] => "a RAR archive",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, ..] => "a bzip2 file",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "an xz file",
        [0x04, 0x22, 0x4D, 0x18, ..] => "an LZ4 file",
        [(byte)'M', (byte)'S', (byte)'C', (byte)'F', 0, 0, 0, 0, ..] => "a cabinet archive",
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a Parquet table",
        [(byte)'O', (byte)'b', (byte)'j', 1, ..] => "an Avro file",
        [(byte)'O', (byte)'R', (byte)'C', < 0x20, ..] => "an ORC table",
        [(byte)'A', (byte)'R', (byte)'R', (byte)'O', (byte)'W', (byte)'1', ..] => "an Arrow table",
        [0x89, (byte)'H', (byte)'D', (byte)'F', 0x0D, ..] => "an HDF5 file",
        [0x80, >= 2 and <= 5, (byte)'}' or (byte)']' or (byte)'c' or 0x95 or (byte)'(', ..] => "a Python pickle",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f', ..] => "an SQLite database",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'M', (byte)'Z', ..] when head.Length > 64 && head[..64].Contains((byte)0) => "a Windows program",
        [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..] => "a program",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "a video, audio or HEIC file",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "a Matroska or WebM video",
        [0, 0, 1, 0xBA or 0xB3, ..] => "an MPEG video",
        [(byte)'F', (byte)'L', (byte)'V', 1, ..] => "a Flash video",
        [(byte)'I', (byte)'D', (byte)'3', < 0x20, ..] or [0xFF, 0xFB or 0xF3 or 0xF2, not 0, _, ..] => "an MP3 file",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "an Ogg file",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "a FLAC file",
        [(byte)'w', (byte)'O', (byte)'F', (byte)'F' or (byte)'2', ..] => "a font",
        [(byte)'P', (byte)'K', 3, 4, ..] => OfZip(head),
        _ => null,
    };

    private static string? OfRiff(ReadOnlySpan<byte> kind) => Encoding.Latin1.GetString(kind) switch
    {
        "WEBP" => "a WebP image",
        "AVI " => "an AVI video",
        "WAVE" => "a WAV file",
        _ => null,
    };

    // An office document is a zip whose first entries say so.
    private static string? OfZip(ReadOnlySpan<byte> zip) => zip switch
    {
        _ when zip.IndexOf("mimetypeapplication/epub+zip"u8) is >= 0 and < 128 => "an EPUB book",
        _ when zip.IndexOf("mimetypeapplication/vnd.oasis"u8) is >= 0 and < 128 => "an OpenDocument file",
        _ when zip[..Math.Min(zip.Length, 512)].IndexOf("META-INF/MANIFEST.MF"u8) >= 0 => "a Java archive",
        _ when !IsOffice(zip) => null,
        _ when IsDocx(zip) => null,
        _ when zip.IndexOf("xl/"u8) >= 0 => "an XLSX workbook",
        _ when zip.IndexOf("ppt/"u8) >= 0 => "a PPTX presentation",
        _ => "an Office document (DOCX, XLSX or PPTX)",
    };

    /// <summary>An Office document under a password is kept in a file of the old format (MS-OFFCRYPTO, 2.3.1).</summary>
    public static bool IsEncryptedOffice(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        && head.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;

    /// <summary>A zip of Office whose first entries are those of a text (ECMA-376, part 2).</summary>
    public static bool IsDocx(ReadOnlySpan<byte> zip) =>
        HasFile(zip, "word/document.xml"u8)
        || (IsOffice(zip) && zip.IndexOf("word/"u8) >= 0 && !HasFile(zip, "xl/workbook.xml"u8) && !HasFile(zip, "ppt/presentation.xml"u8));

    private static bool HasFile(ReadOnlySpan<byte> zip, ReadOnlySpan<byte> name) =>
        zip.IndexOf(name) is >= NameOffset and var at && zip[(at - NameOffset)..].StartsWith("PK\u0003\u0004"u8);

    private static bool IsOffice(ReadOnlySpan<byte> zip)
    {
        var name =
            zip.Length > NameOffset
                ? zip[NameOffset..Math.Min(zip.Length, NameOffset + BinaryPrimitives.ReadUInt16LittleEndian(zip[NameLengthOffset..]))]
                : [];
        return name.StartsWith("[Content_Types].xml"u8)
            || name.StartsWith("_rels/"u8)
            || name.StartsWith("docProps/"u8)
            || name.StartsWith("[trash]/"u8)
            || (
                (name.EndsWith(".xml"u8) || name.EndsWith(".rels"u8))
                && (name.StartsWith("word/"u8) || name.StartsWith("xl/"u8) || name.StartsWith("ppt/"u8) || name.StartsWith("customXml/"u8))
            );
    }
}
