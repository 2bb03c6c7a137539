using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Summarization;

internal static class Summarizers
{
    public static ModelSummarizer Of(IModelClient model, SummaryOptions? options = null, GroundingOptions? grounding = null) =>
        new(
            model,
            new WordCounter(),
            Options.Create(options ?? new()),
            Options.Create(grounding ?? new()),
            NullLogger<ModelSummarizer>.Instance);

    /// <summary>A token is a word.</summary>
    private sealed class WordCounter : ITokenCounter
    {
        public int Count(string text) => text.Count(c => c is ' ' or '\n') + 1;
    }
}
