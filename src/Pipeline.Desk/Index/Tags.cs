using System.Security.Cryptography;
using System.Text;
using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>What articles are filtered by, each as one word of the index: a filter then costs no more than a word of a question.</summary>
internal static class Tags
{
    public const string Dump = "dump";
    public const string Site = "site";
    public const string Section = "section";
    public const string Language = "language";
    public const string Topic = "topic";
    public const string Model = "model";

    /// <summary>The word for summaries that read only a part of the article, or that were written while the model was down.</summary>
    public const string Degraded = "degraded";

    /// <summary>Letters of the hash: of a million values, two are the same with a chance of one in ten million.</summary>
    private const int HashLength = 16;

    public static string Of(string kind, string value) =>
        kind + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..HashLength];

    /// <summary>What can be filtered by, with the article's value; the dump's id is not among those that a page lists.</summary>
    public static IEnumerable<(string Kind, string Value)> Values(ArticleSummarized article)
    {
        (string Kind, string? Value)[] all =
            [(Site, article.Site), (Section, article.Section), (Language, article.Language), (Model, article.Model)];
        return all.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Kind, one.Value!))
            .Concat((article.Topics ?? []).Select(topic => topic.Name).Distinct(StringComparer.Ordinal).Select(name => (Topic, name)));
    }

    public static string Line(ArticleSummarized article) => string.Join(
        ' ',
        [
            Of(Dump, article.Dump.Id),
            .. Values(article).Select(one => Of(one.Kind, one.Value)),
            .. IsDegraded(article) ? [Degraded] : Array.Empty<string>(),
        ]);

    public static bool IsDegraded(ArticleSummarized article) => article.Shortened || article.FallbackFor is not null;
}
