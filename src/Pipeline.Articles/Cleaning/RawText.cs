using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Mends what went wrong with a text before it came here.</summary>
internal static partial class RawText
{
    /// <summary>Entities escaped more often than this stay.</summary>
    private const int MostTimes = 3;

    /// <summary>The article with mojibake repaired, and with entities decoded that text should not have.</summary>
    public static RawArticle Repaired(this RawArticle raw) => raw with
    {
        Content = raw.Markup is Markup.Html ? Mojibake.Repair(raw.Content) : Decoded(Mojibake.Repair(raw.Content)),
        Title = Line(raw.Title),
        Byline = Line(raw.Byline),
        Section = Line(raw.Section),
    };

    private static string? Line(string? text) => text is null ? null : Decoded(Mojibake.Repair(text));

    private static string Decoded(string text)
    {
        for (var i = 0; i < MostTimes && text.Contains('&', StringComparison.Ordinal); i++)
        {
            var decoded = Entity.Replace(text, match => WebUtility.HtmlDecode(match.Value));
            if (decoded == text)
            {
                break;
            }

            text = decoded;
        }

        return text;
    }

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")]
    private static partial Regex Entity { get; }
}
