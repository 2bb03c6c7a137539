namespace Pipeline.Text;

/// <summary>Declared languages, as people write them.</summary>
internal static class LanguageTag
{
    /// <returns>The primary language in lower case, ISO 639-1 where one is known by two codes; null for what is no tag.</returns>
    public static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary switch
        {
            "nb" or "nn" or "nor" or "nob" => "no",
            "iw" => "he",
            "in" => "id",
            "eng" => "en",
            "deu" or "ger" => "de",
            "fra" or "fre" => "fr",
            "spa" => "es",
            // A charset in the place of a language, and the codes of ISO 639-2 for none in particular.
            "utf" or "und" or "mul" or "mis" or "zxx" => null,
            { Length: 2 or 3 } when primary.All(char.IsAsciiLetterLower) => primary,
            _ => null,
        };
    }
}
