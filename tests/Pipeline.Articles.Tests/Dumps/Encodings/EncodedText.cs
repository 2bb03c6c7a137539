using System.Text;

namespace Pipeline.Tests.Dumps.Encodings;

/// <summary>A file in a code page that nothing declares.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="CodePage">Of the file.</param>
/// <param name="Kind">The file's extension.</param>
/// <param name="Length">Of the text, in characters.</param>
/// <param name="File">Its content.</param>
/// <param name="Text">The text in it.</param>
internal sealed record EncodedText(string Language, int CodePage, string Kind, int Length, string File, string Text)
{
    /// <summary>The file's bytes; null where the code page lacks one of its characters.</summary>
    public byte[]? Bytes()
    {
        var encoding = Encoding.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return encoding.GetBytes(File);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    public override string ToString() => $"{Language} {CodePage} {Kind} {Length}";
}
