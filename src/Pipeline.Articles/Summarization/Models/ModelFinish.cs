namespace Pipeline.Summarization.Models;

/// <summary>Why a model stopped writing.</summary>
public enum ModelFinish
{
    /// <summary>It was done, or the endpoint does not say.</summary>
    Stop,

    /// <summary>The output limit cut it off.</summary>
    Length,

    /// <summary>The endpoint's content filter cut it off.</summary>
    ContentFilter,
}
