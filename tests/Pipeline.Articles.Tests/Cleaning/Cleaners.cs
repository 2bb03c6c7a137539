using Microsoft.Extensions.Options;
using Pipeline.Cleaning;

namespace Pipeline.Tests.Cleaning;

/// <summary>Cleaners for tests.</summary>
internal static class Cleaners
{
    /// <summary>With the default gates.</summary>
    public static ArticleCleaner Default { get; } = With(new QualityOptions());

    public static ArticleCleaner With(QualityOptions options) => new(new QualityGates(Options.Create(options)));
}
