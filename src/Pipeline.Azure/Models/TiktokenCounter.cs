using Microsoft.ML.Tokenizers;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models;

/// <summary>The encoding of all current models of OpenAI; for others near enough to plan by.</summary>
internal sealed class TiktokenCounter : ITokenCounter
{
    private const string Encoding = "o200k_base";

    private readonly Lazy<TiktokenTokenizer> tokenizer = new(() => TiktokenTokenizer.CreateForEncoding(Encoding));

    public int Count(string text) => tokenizer.Value.CountTokens(text, considerNormalization: false);
}
