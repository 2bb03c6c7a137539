namespace Pipeline.Cleaning.Learned;

/// <summary>A tree that asks the same question in all nodes of a level.</summary>
/// <param name="Features">The number of the feature that each level asks for.</param>
/// <param name="Thresholds">A value above it sets the level's bit of the leaf's number.</param>
/// <param name="Leaves">What each leaf adds to the log-odds.</param>
internal sealed record SymmetricTree(IReadOnlyList<int> Features, IReadOnlyList<float> Thresholds, IReadOnlyList<float> Leaves);
