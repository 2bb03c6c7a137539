namespace Pipeline.Summarization.Models;

/// <summary>In an answer's schema, a list of words out of a closed list.</summary>
/// <param name="words">Divided by spaces.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChosenFromAttribute(string words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words.Split(' ');
}
