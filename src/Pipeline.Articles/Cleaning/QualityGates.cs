using Microsoft.Extensions.Options;
using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Finds entries that are not articles, or not wanted ones, before a model is paid to read them.</summary>
public sealed class QualityGates(IOptions<QualityOptions> options)
{
    private readonly QualityOptions options = options.Value;

    /// <returns>The article with its flags, and with the one that rejects it, if any.</returns>
    public Article Judged(Article article, RawArticle raw)
    {
        if (article.Flags is [var flag, ..])
        {
            return article with { Rejection = flag };
        }

        var found = Failures(article, raw).Where(failure => failure.Action is not QualityAction.Ignore).ToList();
        return found.Count == 0 ? article : article with
        {
            Flags = [.. found.Select(failure => failure.Problem)],
            Rejection = found.Find(failure => failure.Action is QualityAction.Reject).Problem,
        };
    }

    private IEnumerable<(QualityAction Action, Problem Problem)> Failures(Article article, RawArticle raw)
    {
        var text = TextShape.Of(article);
        if (article.OtherKind is { } kind)
        {
            yield return (
                options.OtherPage,
                new(kind, kind is RejectionClass.NotAnArticle
                    ? "looks like a page around articles: little text of its own, under a short title"
                    : $"is a page of the kind '{kind}', not an article"));
        }

        if (UnavailableCues.IsStub(article, text.Words))
        {
            yield return (
                options.Unavailable,
                new(RejectionClass.Unavailable, "says that there is nothing here, or nothing without scripts"));
        }
        else if (PaywallCues.IsStub(article.Body, text.Words))
        {
            yield return (
                options.Paywall,
                new(RejectionClass.Paywall, $"asks to subscribe, sign in or consent and has only {text.Words} words"));
        }
        else if (text.IsIndex && !article.IsStated)
        {
            yield return (
                options.IndexPage,
                new(RejectionClass.IndexPage, $"is a list of {text.Paragraphs} headlines or links, not an article"));
        }
        else if (!text.IsProse)
        {
            yield return (options.NotProse, new(RejectionClass.NotProse, "holds next to no sentences"));
        }
        else if (text.Words < options.MinWords)
        {
            yield return (
                options.TooShort,
                new(
                    RejectionClass.TooShort,
                    $"has {text.Words} words, fewer than {options.MinWords} ({QualityOptions.Section}:{nameof(QualityOptions.MinWords)})"));
        }

        if (raw.IsTeaser)
        {
            yield return (options.Teaser, new(RejectionClass.Teaser, "is what the feed gave in place of the article"));
        }

        if (raw.IsSuspectedMix)
        {
            yield return (
                options.SuspectedMix,
                new(
                    RejectionClass.SuspectedMix,
                    "may hold several articles: a rule recurs in it; a profile's Separator names the line that parts them"));
        }

        if (article.Language is { } language && options.Languages.Count > 0 && !options.Languages.Contains(language))
        {
            yield return (
                options.WrongLanguage,
                new(
                    RejectionClass.WrongLanguage,
                    $"is in '{language}', not in {string.Join(", ", options.Languages)} ({QualityOptions.Section}:{nameof(QualityOptions.Languages)})"
                ));
        }
    }
}
