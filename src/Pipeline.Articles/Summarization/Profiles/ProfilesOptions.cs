using System.ComponentModel.DataAnnotations;

namespace Pipeline.Summarization.Profiles;

/// <summary>The profiles by their names. Default: none, all dumps are summarised in the same way.</summary>
public sealed class ProfilesOptions : Dictionary<string, ProfileOptions>, IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Profiles";

    /// <summary>Characters. The name is part of a ledger row's key.</summary>
    private const int LongestName = 40;

    public ProfilesOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var name in Keys.Where(name => name.Length > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        {
            yield return new($"must be named with at most {LongestName} letters, digits and hyphens", [name]);
        }

        foreach (
            var (name, profile) in this.Where(named => named.Value.Dumps.Count == 0 || named.Value.Dumps.Any(string.IsNullOrWhiteSpace)))
        {
            yield return new(
                "must name the dumps that the profile is for, as 'agency/' or '**/*.warc.gz'",
                [$"{name}:{nameof(profile.Dumps)}"]);
        }
    }
}
