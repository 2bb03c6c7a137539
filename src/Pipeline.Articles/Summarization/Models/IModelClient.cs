namespace Pipeline.Summarization.Models;

/// <summary>One completion of a language model. Waiting, retrying and telling errors apart happen behind this seam.</summary>
public interface IModelClient
{
    /// <summary>Model or deployment.</summary>
    string Model { get; }

    /// <summary>Settings that shape an answer, <c>name=value;...</c> in a fixed order; empty when all are defaults.</summary>
    string Options { get; }

    /// <summary>Cached input costs half or less, so that a longer fixed prompt with examples costs next to nothing.</summary>
    bool HasCheapCache => false;

    /// <exception cref="SummarizationException">No completion; its class says what to do with the article.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled; nothing may be recorded.</exception>
    Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken);
}
