namespace Pipeline.Delivery;

/// <summary>What becomes of a summary that is less than was asked for: of a part of the article only, say.</summary>
public enum Degraded
{
    Include,

    Exclude,

    Only,
}
