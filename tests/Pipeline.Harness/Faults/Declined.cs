using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Harness.Feeding;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Harness.Faults;

/// <summary>
/// Articles of which the first model never gives a usable summary, however often it is asked, and some of which the second does not
/// either.
/// </summary>
internal static partial class Declined
{
    public const string FirstModel = "stand-in";

    public const string SecondModel = "large";

    private const int FilteredOf6 = 2;
    private const int NonsenseOf6 = 5;

    /// <returns>The class of failure; null when the first model summarises it.</returns>
    public static string? ByFirst(FedArticle article) => (article.Number % 6) switch
    {
        FilteredOf6 => "content-filter",
        NonsenseOf6 => "bad-output",
        _ => null,
    };

    /// <summary>Whether the second model gives no summary of it either.</summary>
    public static bool ByBoth(FedArticle article) => article.Number % 12 is FilteredOf6 or NonsenseOf6;

    /// <returns>What the model that is asked answers; null when it summarises the article.</returns>
    public static Reply? Answer(RecordedRequest request)
    {
        if (Article(request.Body) is not { } article || ByFirst(article) is not { } failure)
        {
            return null;
        }

        return (string?)JsonNode.Parse(request.Body)!["model"] == SecondModel && !ByBoth(article) ? null
            : failure == "content-filter" ? Errors.PromptFiltered("violence")
            : Completions.Says("no JSON at all");
    }

    private static FedArticle? Article(string request)
    {
        if (Place().Match(request) is not { Success: true } place)
        {
            return null;
        }

        var digits = new StringBuilder();
        foreach (var syllable in place.Value[1..].Chunk(2))
        {
            digits.Append(Array.IndexOf(FedArticle.Syllables, new string(syllable)));
        }

        return new(int.Parse(digits.ToString(), System.Globalization.CultureInfo.InvariantCulture), IsStub: false);
    }

    [GeneratedRegex("Q(ba|re|lo|mi|tu|ka|ne|so|di|vu){5}")]
    private static partial Regex Place();
}
