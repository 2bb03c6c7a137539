using System.ComponentModel.DataAnnotations;

namespace Pipeline.Cleaning;

/// <summary>The gates between cleaning and a model that costs money.</summary>
public sealed class QualityOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Quality";

    /// <summary>Fewer words are no article. Default 20; two characters count as a word where words have no spaces.</summary>
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
    /// For a page that tells by its data, its address or its looks that it is a listing, a product, a thread of a forum, documentation, or
    /// else no article. Default reject.
    /// </summary>
    public QualityAction OtherPage { get; set; } = QualityAction.Reject;

    /// <summary>For a page that stands in for one that is not there, or that a script would write. Default reject.</summary>
    public QualityAction Unavailable { get; set; } = QualityAction.Reject;

    /// <summary>For the summary that a feed gives in place of the article. Default flag.</summary>
    public QualityAction Teaser { get; set; } = QualityAction.Flag;

    /// <summary>For a text in which a rule recurs as if between articles. Default flag.</summary>
    public QualityAction SuspectedMix { get; set; } = QualityAction.Flag;

    /// <summary>ISO 639-1 codes; none lets every language through.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>For a language not among <see cref="Languages"/>. Default reject; what cannot be told goes through.</summary>
    public QualityAction WrongLanguage { get; set; } = QualityAction.Reject;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Languages
        .Where(language => language.Length != 2 || !language.All(char.IsAsciiLetterLower))
        .Select(language => new ValidationResult($"must hold ISO 639-1 codes such as 'en', not '{language}'", [nameof(Languages)]));
}
