namespace Pipeline.Dumps;

/// <summary>Names well-known binary forms that hold no article that could be read here.</summary>
internal static class BinarySignature
{
    public static string? NameOf(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, ..] => "a PNG image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "a GIF image",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "a WebP image",
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "a TIFF image",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "an old Office document (DOC, XLS, PPT or MSG)",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "a 7-Zip archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07, ..] => "a RAR archive",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, ..] => "a bzip2 file",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "an xz file",
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a Parquet table",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f', ..] => "an SQLite database",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "a video or HEIC image",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "an MP3 file",
        [(byte)'P', (byte)'K', 3, 4, ..] => Office(head),
        _ => null,
    };

    // An office document is a zip whose first entries say so.
    private static string? Office(ReadOnlySpan<byte> zip) => zip switch
    {
        _ when zip.IndexOf("word/"u8) >= 0 && zip.IndexOf("[Content_Types].xml"u8) >= 0 => "a DOCX document",
        _ when zip.IndexOf("[Content_Types].xml"u8) is >= 0 and < 2048 => "an Office document (DOCX, XLSX or PPTX)",
        _ when zip.IndexOf("mimetypeapplication/epub+zip"u8) is >= 0 and < 128 => "an EPUB book",
        _ when zip.IndexOf("mimetypeapplication/vnd.oasis"u8) is >= 0 and < 128 => "an OpenDocument file",
        _ => null,
    };
}
