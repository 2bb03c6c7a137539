using System.ComponentModel.DataAnnotations;

namespace Pipeline.Cleaning;

/// <summary>The quality gates between cleaning and a model that costs money.</summary>
public sealed class QualityOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Quality";

    /// <summary>An article with fewer words is too short. Default 20; two characters count as a word where words have no spaces.</summary>
    [Range(1, 10_000)]
    public int MinWords { get; set; } = 20;

    /// <summary>For fewer than <see cref="MinWords"/>. Default reject.</summary>
    public QualityAction TooShort { get; set; } = QualityAction.Reject;

    /// <summary>For tables, code, lists of names, one endless word. Default reject.</summary>
    public QualityAction NotProse { get; set; } = QualityAction.Reject;

    /// <summary>For a stub that asks to subscribe, sign in or consent. Default reject.</summary>
    public QualityAction Paywall { get; set; } = QualityAction.Reject;

    /// <summary>For a page of headlines and links. Default reject.</summary>
    public QualityAction IndexPage { get; set; } = QualityAction.Reject;

    /// <summary>
    /// For a page whose data, address or looks show a listing, a product, a forum thread, documentation, or something else that is not
    /// an article. Default reject.
    /// </summary>
    public QualityAction OtherPage { get; set; } = QualityAction.Reject;

    /// <summary>For a "not found" page, or one that a script would build. Default reject.</summary>
    public QualityAction Unavailable { get; set; } = QualityAction.Reject;

    /// <summary>For the summary that a feed gives in place of the article. Default flag.</summary>
    public QualityAction Teaser { get; set; } = QualityAction.Flag;

    /// <summary>For a text in which a rule recurs as if between articles. Default flag.</summary>
    public QualityAction SuspectedMix { get; set; } = QualityAction.Flag;

    /// <summary>Accepted languages as ISO 639-1 codes. Default: none, every language is accepted.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>For a language that is not in <see cref="Languages"/>. Default reject; an unrecognised language goes through.</summary>
    public QualityAction WrongLanguage { get; set; } = QualityAction.Reject;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Languages
        .Where(language => language.Length != 2 || !language.All(char.IsAsciiLetterLower))
        .Select(language => new ValidationResult($"must hold ISO 639-1 codes such as 'en', not '{language}'", [nameof(Languages)]));
}
