namespace Pipeline.Azure.Models;

/// <summary>Who writes the summaries.</summary>
public enum ModelProvider
{
    /// <summary>No model: the extractive summarizer.</summary>
    Extractive,

    /// <summary>Azure OpenAI: a deployment, Entra unless a key is given.</summary>
    AzureOpenAI,

    /// <summary>Any endpoint that speaks the OpenAI protocol: Ollama, vLLM, LM Studio, OpenAI itself.</summary>
    OpenAI,
}
