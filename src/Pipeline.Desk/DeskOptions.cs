using System.ComponentModel.DataAnnotations;

namespace Pipeline.Desk;

/// <summary>Where the desk listens, who may use it, and what it keeps.</summary>
public sealed class DeskOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Desk";

    /// <summary>
    /// Scheme, host and port to listen on. Default: this machine alone. Any other address needs a token or the platform's sign-in.
    /// </summary>
    [Required]
    public Uri Url { get; set; } = new("http://localhost:7080");

    /// <summary>The secret that lets a person in as an operator. Default: none.</summary>
    [MinLength(16)]
    public string? Token { get; set; }

    /// <summary>
    /// Whether the platform in front signs people in and sets <c>X-MS-CLIENT-PRINCIPAL</c>, which it must not let through from outside.
    /// Default: no.
    /// </summary>
    public bool TrustPrincipal { get; set; }

    /// <summary>Host names under which the desk may be reached, besides that of <see cref="Url"/> and this machine's own.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>No actions, for anybody. Default: no.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>The file of the index. Default: one file for each storage account in the user's data folder.</summary>
    public string? File { get; set; }

    /// <summary>How long summaries stay in the index. Default: until they are forgotten.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "36500.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan? Keep { get; set; }

    internal bool IsLoopback => Url.IsLoopback;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Url.IsAbsoluteUri || Url.Scheme != Uri.UriSchemeHttp || Url.AbsolutePath != "/")
        {
            yield return new("must be an address as http://localhost:7080, without a path", [nameof(Url)]);
        }
        else if (!IsLoopback && Token is null && !TrustPrincipal)
        {
            yield return new(
                $"is reachable from other machines, so somebody must be kept out: set {Section}:{nameof(Token)}, or {Section}:{nameof(TrustPrincipal)} behind a platform that signs people in",
                [nameof(Url)]);
        }
    }
}
