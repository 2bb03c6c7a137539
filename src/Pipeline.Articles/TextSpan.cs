using System.Text.Json.Serialization;

namespace Pipeline;

/// <summary>A stretch of a text: UTF-16 code units, start inclusive, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    [JsonIgnore]
    public int Length => End - Start;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    public string In(string text) => text[Start..End];
}
