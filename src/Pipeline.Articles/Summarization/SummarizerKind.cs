using Pipeline.Summarization.Models;

namespace Pipeline.Summarization;

/// <summary>The keys under which every summarizer is registered; the unkeyed one is the configured one.</summary>
public enum SummarizerKind
{
    /// <summary>No network; always there.</summary>
    Extractive,

    /// <summary>Needs an <see cref="IModelClient"/>.</summary>
    Model,
}
