namespace Pipeline.Cli.Exporting;

/// <summary>A file that <c>--out</c> names.</summary>
internal static class OutputFile
{
    /// <exception cref="CliException">It is a folder, its folder is not there, or it may not be written.</exception>
    public static FileStream Create(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CliException(
                Directory.Exists(path) ? $"--out: {path} is a folder; name a file"
                : Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder) ? $"--out: there is no folder {folder}"
                : $"--out: {e.Message}",
                e);
        }
    }
}
