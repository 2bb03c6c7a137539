using Microsoft.Extensions.Options;
using Pipeline.Spending;
using Pipeline.Summarization.Models;

namespace Pipeline.Cli.Estimating;

/// <summary>Stands where the model would, so that an estimate needs no endpoint.</summary>
internal sealed class UnaskedModel(IOptions<ModelPrice> price) : IModelClient
{
    public string Model => "";

    public string Options => "";

    public bool HasCheapCache => price.Value.HasCheapCache;

    public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An estimate asks no model.");
}
