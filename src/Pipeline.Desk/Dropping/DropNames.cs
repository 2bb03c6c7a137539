using System.Globalization;

namespace Pipeline.Desk.Dropping;

/// <summary>Names of dumps that come over the page: those of one drop lie together.</summary>
internal static class DropNames
{
    private const string Root = "desk/";

    /// <summary>Letters by chance, so that two drops of one second are two.</summary>
    private const int RandomLetters = 4;

    public static string NewDrop(TimeProvider clock, Random random) => string.Create(
        CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{random.GetHexString(RandomLetters, lowercase: true)}");

    /// <summary>Whether a text from outside is one of <see cref="NewDrop"/>.</summary>
    public static bool IsDrop(string? text) => text is { Length: > 0 and <= 40 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public static string Prefix(string drop) => $"{Root}{drop}/";

    /// <param name="drop">Of <see cref="NewDrop"/>.</param>
    /// <param name="path">As the browser gives it; folders are kept, whatever leads out of them is not.</param>
    public static string Blob(string drop, string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."));
        return Prefix(drop) + (string.Join('/', parts) is { Length: > 0 } name ? name : "unnamed");
    }

    public static string Path(string blob) =>
        blob.StartsWith(Root, StringComparison.Ordinal) && blob.IndexOf('/', Root.Length) is > 0 and var slash ? blob[(slash + 1)..] : blob;
}
