using Pipeline.Operations;

namespace Pipeline.Cli.Json;

/// <summary>A story as <c>pipeline story --json</c> prints it.</summary>
internal sealed record StoryOutput(IReadOnlyList<StoryVersionOutput> Versions, IReadOnlyList<StoryCopyOutput> Copies)
{
    public static StoryOutput Of(StoryLine line) =>
        new([.. line.Versions.Select(StoryVersionOutput.Of)], [.. line.Copies.Select(StoryCopyOutput.Of)]);
}
