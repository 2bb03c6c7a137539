namespace Pipeline.Dumps.Json;

/// <summary>A value that an object has for one of its article's fields.</summary>
/// <param name="Field">What it is for.</param>
/// <param name="Rank">Among the names of that field; the lowest is tried first.</param>
/// <param name="Text">The value.</param>
/// <param name="IsNumber">Only a date may be one.</param>
internal readonly record struct JsonField(ArticleField Field, int Rank, string Text, bool IsNumber = false)
{
    /// <summary>How many values an array had that became the text.</summary>
    public int Values { get; init; }
}
