using System.ComponentModel.DataAnnotations;
using Pipeline.Dumps.Wire;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>
/// The routes by their names. Without any, there is one route for everything, to <see cref="QueueNames.ArticleSummaries"/>.
/// </summary>
public sealed class RoutesOptions : Dictionary<string, RouteOptions>, IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Routes";

    public RoutesOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, route) in this)
        {
            if (!QueueNames.IsValid(route.Queue))
            {
                yield return new(
                    $"must name a queue: 3 to 63 lower-case letters, digits and single hyphens, not '{route.Queue}'",
                    [$"{name}:{nameof(route.Queue)}"]);
            }
            else if (QueueNames.IsInternal(route.Queue))
            {
                yield return new($"must not be '{route.Queue}', which the stages work from", [$"{name}:{nameof(route.Queue)}"]);
            }

            foreach (var topic in route.Topics.Where(topic => MediaTopics.Named(topic) is null))
            {
                yield return new(
                    $"must hold codes, names or words of top-level Media Topics, as 04000000 or economy, not '{topic}'",
                    [$"{name}:{nameof(route.Topics)}"]);
            }

            if (route.Words.Any(string.IsNullOrWhiteSpace))
            {
                yield return new("must not hold an empty phrase", [$"{name}:{nameof(route.Words)}"]);
            }

            if (route.Entities.Any(string.IsNullOrWhiteSpace))
            {
                yield return new("must not hold an empty name", [$"{name}:{nameof(route.Entities)}"]);
            }

            if (route.Dumps.Any(string.IsNullOrWhiteSpace))
            {
                yield return new("must not hold an empty pattern", [$"{name}:{nameof(route.Dumps)}"]);
            }
        }
    }
}
