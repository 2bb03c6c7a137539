using System.Security.Cryptography;
using System.Text;

namespace Pipeline;

/// <summary>
/// Names derived from the input, never random: 32 lower-case hex digits (128 bits of SHA-256), safe in keys and paths.
/// </summary>
public static class Identity
{
    /// <summary>A dump is one version of one blob: an identical upload is a new dump, as its uploader meant it.</summary>
    public static string OfDump(string container, string name, string etag) => Of("dump", container, name, etag.Trim('"'));

    /// <summary>An article is a dump and a number in it.</summary>
    public static string OfArticle(string dumpId, string position) => Of("article", dumpId, position);

    /// <summary>A story is a canonical URL, whatever its text.</summary>
    public static string OfStory(string url) => Of("story", url);

    /// <summary>An agency's story is the provider's name of it, within what one sender uploads.</summary>
    public static string OfStory(string sender, string provider, string id) => Of("wire-story", sender, provider, id);

    /// <summary>A feed's story is its name of it, within what one sender uploads.</summary>
    public static string OfEntry(string sender, string feed, string id) => Of("feed-story", sender, feed, id);

    /// <summary>A model is a name at an endpoint: whoever asks it shares its quota.</summary>
    public static string OfModel(string endpoint, string name) => Of("model", endpoint, name);

    /// <summary>An event is an article and the profile it was summarised under.</summary>
    public static string OfEvent(string articleId, string profileId) => Of("event", articleId, profileId);

    /// <summary>Names what a reader says of a part of a summary.</summary>
    /// <param name="eventId">The summary's.</param>
    /// <param name="part">Empty for all of it.</param>
    /// <param name="reader">Their name; where they have none, all that they say.</param>
    public static string OfFeedback(string eventId, string part, params ReadOnlySpan<string> reader) =>
        Of(["feedback", eventId, part, .. reader]);

    /// <summary>Whether a text from outside has the form of a name made here.</summary>
    public static bool IsIdentity(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The name of a thing of a kind that is told apart by its parts: the kind first.</summary>
    internal static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // The length before each part keeps ("a", "bc") and ("ab", "c") apart.
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
