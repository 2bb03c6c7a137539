using Pipeline.Cleaning;
using Pipeline.Summarization.Models;

namespace Pipeline.Summarization;

/// <summary>What a model would be asked about an article when all goes well, without asking.</summary>
public interface IPromptPreview
{
    IReadOnlyList<ModelRequest> Preview(Article article, CancellationToken cancellationToken);
}
