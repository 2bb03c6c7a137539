using Pipeline.Azure.Storage;

namespace Pipeline.Repository.Tests;

/// <summary>The settings that the code reads, by full name: the properties of the options of every room.</summary>
internal static class KnownSettings
{
    public static IReadOnlyList<string> All { get; } =
    [
        StorageSettings.Section,
        .. new[] { typeof(ArticleServices).Assembly, typeof(PipelineServices).Assembly, typeof(StorageSettings).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type =>
                type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Limits", StringComparison.Ordinal))
            .Where(type => type.GetField("Section") is not null)
            .SelectMany(type =>
                type.GetProperties().Select(property => $"{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}")),
    ];
}
