using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>Notes of each call whether the model answered.</summary>
internal sealed class ContactedModelClient(ChatModelClient inner, ModelContact contact, string host, TimeProvider clock) : IModelClient
{
    public string Model => inner.Model;

    public string Options => inner.Options;

    public bool HasCheapCache => inner.HasCheapCache;

    /// <inheritdoc cref="ChatModelClient.StructuredOutput"/>
    internal StructuredOutput StructuredOutput => inner.StructuredOutput;

    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow();
        try
        {
            var completion = await inner.CompleteAsync(request, cancellationToken);
            contact.Answered();
            return completion;
        }
        catch (SummarizationException e)
        {
            contact.Failed(host, e, asked);
            throw;
        }
    }
}
