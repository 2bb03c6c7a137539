using System.ClientModel.Primitives;

namespace Pipeline.Azure.Models;

/// <summary>Asks for another service version than the few that the SDK knows.</summary>
internal sealed class ApiVersionPolicy(string version) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Rewrite(message.Request);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Rewrite(message.Request);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Rewrite(PipelineRequest request) =>
        request.Uri = new UriBuilder(request.Uri!) { Query = $"api-version={version}" }.Uri;
}
