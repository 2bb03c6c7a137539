namespace Pipeline.Dumps.Archives;

/// <summary>Files that systems leave in archives and nobody put there.</summary>
internal static class ArchiveNames
{
    /// <summary>An archive that was read to its end and held nothing to read.</summary>
    public static DumpRejectedException NonePresent(int entries) =>
        new(
            new(
                RejectionClass.Empty,
                $"holds no article: of its {entries} entries none is a file (folders and what systems leave in archives do not count)"));

    public static bool IsClutter(string name) =>
        name.EndsWith('/')
        || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini"
        || Path.GetFileName(name).StartsWith("._", StringComparison.Ordinal);
}
