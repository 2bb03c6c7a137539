namespace Pipeline.Grounding;

/// <summary>What becomes of a statement that the article does not support, after one repair.</summary>
public enum Unsupported
{
    /// <summary>It is left out.</summary>
    Drop,

    /// <summary>It stays, with <c>grounded: false</c>.</summary>
    Mark,
}
