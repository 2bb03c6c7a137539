namespace Pipeline.Tests.Dumps;

/// <summary>The samples of <c>seeds/</c>: one of every format, at least.</summary>
internal static class Seeds
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
