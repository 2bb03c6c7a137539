namespace Pipeline.Dumps.Archives;

/// <summary>One file as a zip's directory has it.</summary>
/// <param name="Position">Of the record, in bytes from the directory's start.</param>
/// <param name="Name">Unchecked, never a path to open.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">With a password.</param>
/// <param name="CompressedLength">In bytes.</param>
/// <param name="Length">In bytes, as declared.</param>
/// <param name="Offset">Of the file's own header, in bytes from the zip's start.</param>
internal sealed record ZipFileRecord(
    long Position,
    string Name,
    int Method,
    bool IsEncrypted,
    long CompressedLength,
    long Length,
    long Offset);
