using Microsoft.Extensions.Logging;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>
/// Takes an answer to a prompt that the server has cut without a word as none: by the usage it read far fewer tokens than were sent. Ollama
/// does
/// this beyond its context length. The article is then read in parts.
/// </summary>
internal sealed class CutPromptGuard(ContactedModelClient inner, ITokenCounter counter, ILogger<CutPromptGuard> logger) : IModelClient
{
    /// <summary>No server has a shorter context. Smaller counts are those of servers that count otherwise.</summary>
    private const int ShortestContext = 1_000;

    /// <summary>Contexts are multiples of this.</summary>
    private const int ContextUnit = 1_024;

    /// <summary>Tokens below its context's end at which a server may cut.</summary>
    private const int Slack = 8;

    /// <summary>Less than this part of what was sent is cut, whatever tokenizer counted it.</summary>
    private const double SurelyCut = 0.4;

    /// <summary>The same where just a context's length was read, which is the length of a whole prompt once in a hundred times.</summary>
    private const double CutAtContext = 0.98;

    private int told;

    public string Model => inner.Model;

    public string Options => inner.Options;

    public bool HasCheapCache => inner.HasCheapCache;

    /// <inheritdoc cref="ChatModelClient.StructuredOutput"/>
    internal StructuredOutput StructuredOutput => inner.StructuredOutput;

    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var completion = await inner.CompleteAsync(request, cancellationToken);
        if (!IsCut(request, completion.Usage.InputTokens, out var sent))
        {
            return completion;
        }

        var reason =
            $"the server read {completion.Usage.InputTokens} of some {sent} tokens of the prompt; raise its context length "
            + "(Ollama: OLLAMA_CONTEXT_LENGTH) or lower Pipeline:Summary:MaxInputTokens";
        if (Interlocked.Exchange(ref told, 1) == 0)
        {
            logger.LogWarning("Model {Model}: {Reason}. Articles are read in smaller parts until then", Model, reason);
        }

        var failure = ModelFailure.TooLong;
        throw new SummarizationException(failure.Outcome, failure.Class, reason) { Usage = completion.Usage };
    }

    private bool IsCut(ModelRequest request, int read, out int sent)
    {
        sent = 0;
        if (read < ShortestContext)
        {
            return false;
        }

        sent = request.Messages.Sum(message => counter.Count(message.Content));
        var isContext = (read + Slack) % ContextUnit <= Slack;
        return read < sent * (isContext ? CutAtContext : SurelyCut);
    }
}
