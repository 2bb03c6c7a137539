namespace Pipeline.Cleaning;

/// <summary>What becomes of an article that fails a gate.</summary>
public enum QualityAction
{
    /// <summary>It gets no summary; nothing is paid for it.</summary>
    Reject,

    /// <summary>It goes on, flagged.</summary>
    Flag,

    /// <summary>Not looked at.</summary>
    Ignore,
}
