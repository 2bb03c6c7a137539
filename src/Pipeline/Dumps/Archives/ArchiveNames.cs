namespace Pipeline.Dumps;

/// <summary>Files that systems leave in archives and nobody put there.</summary>
internal static class ArchiveNames
{
    public static bool IsClutter(string name) =>
        name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini" || Path.GetFileName(name).StartsWith("._", StringComparison.Ordinal);
}
