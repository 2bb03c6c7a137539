namespace Pipeline.Storage;

/// <summary>A part of a long list.</summary>
/// <param name="Items">May be none, with more to come.</param>
/// <param name="Next">Where the list goes on, to be stored and given back; null at its end.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);
